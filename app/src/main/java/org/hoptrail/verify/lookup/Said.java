package org.hoptrail.verify.lookup;

import java.util.Locale;
import org.hoptrail.model.DnsAnswer;

/// What came instead of records, in words.
final class Said {

  private Said() {}

  static String of(DnsAnswer answer) {
    String word = answer.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return answer.remark() == null ? word : word + " (" + answer.remark() + ")";
  }
}
