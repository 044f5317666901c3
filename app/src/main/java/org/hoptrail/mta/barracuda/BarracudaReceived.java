package org.hoptrail.mta.barracuda;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProductName;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// `from HELO (RDNS [PEER]) by HOST with ESMTP id ID (version=V cipher=C bits=N verify=NO) for <R>;
/// DATE`, until about 2012 with `(Spam Firewall)` behind the host.
final class BarracudaReceived implements Dialect {

  private static final Dialect NAME = new ProductName("Spam Firewall", "Barracuda");

  @Override
  public List<Mark> marks() {
    return Mark.either(NAME.marks(), Mark.id(16));
  }

  @Override
  public Recognition recognises(TraceField field) {
    if (NAME.recognises(field) == Recognition.BANNER) {
      return Recognition.BANNER;
    }
    Slice id = field.valueOf(ClauseKind.ID);
    return id.length() == 16 && isMixed(id) && isSmtp(field) ? Recognition.SHAPE : Recognition.NONE;
  }

  private static boolean isSmtp(TraceField field) {
    Clause by = field.clause(ClauseKind.BY);
    return by != null
        && by.comments().isEmpty()
        && field.valueOf(ClauseKind.WITH).contains("SMTP")
        && field.firstComment(ClauseKind.FROM).endsWith("]");
  }

  /// Capitals, small letters and perhaps digits, nothing else.
  private static boolean isMixed(Slice id) {
    boolean upper = false;
    boolean lower = false;
    for (int i = 0; i < id.length(); i++) {
      upper |= Ascii.isUpper(id.at(i));
      lower |= Ascii.isLetter(id.at(i)) && !Ascii.isUpper(id.at(i));
    }
    return upper && lower && id.allAlphanumeric();
  }
}
