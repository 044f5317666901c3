package org.hoptrail.verify.dmarc;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsType;
import org.jspecify.annotations.Nullable;

/// The organisational domain as the domains themselves tell it (RFC 9989 4.10): asked upwards from
/// a name, no more than eight times.
final class TreeWalk {

  /// From a name of more labels than this, the walk jumps to its last seven.
  private static final int MOST_LABELS = 7;

  private final Inquiry.Part dns;
  private boolean silent;

  TreeWalk(Inquiry.Part dns) {
    this.dns = dns;
  }

  /// Whether a question on the way got no answer, so that nothing can be concluded.
  boolean isSilent() {
    return silent;
  }

  /// The organisational domain of a name; the name itself when no domain on the way publishes a
  /// record.
  String organisational(String domain) {
    List<DmarcRecord> found = new ArrayList<>();
    String name = domain;
    while (name != null) {
      DnsAnswer answer = dns.ask("_dmarc." + name, DnsType.TXT);
      silent |= answer.isSilent();
      DmarcRecord record = DmarcRecord.in(name, answer);
      if (record != null) {
        found.add(record);
        String role = record.publicSuffix();
        if (role.equals("n") || role.equals("y") && !name.equals(domain)) {
          return role.equals("n") ? name : below(domain, name);
        }
      }
      name = above(name);
    }
    return found.isEmpty() ? domain : found.getLast().domain();
  }

  /// The name one label longer than `suffix` on the way to `domain`.
  private static String below(String domain, String suffix) {
    int cut = domain.length() - suffix.length() - 1;
    return domain.substring(domain.lastIndexOf('.', cut - 1) + 1);
  }

  private static @Nullable String above(String name) {
    String[] labels = name.split("\\.", -1);
    if (labels.length == 1) {
      return null;
    }
    int skip = labels.length > MOST_LABELS + 1 ? labels.length - MOST_LABELS : 1;
    return String.join(".", List.of(labels).subList(skip, labels.length));
  }
}
