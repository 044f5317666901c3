package org.hoptrail.mta.hmailserver;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// `from HELO (RDNS [IP])`, a new line, `by NAME with ESMTP`, a new line, `; DATE`. The line names
/// no software; the place of its two folds is the mark, lost when another server folds the line
/// anew.
final class HmailServerReceived implements Dialect {

  @Override
  public Recognition recognises(TraceField field) {
    Clause by = field.clause(ClauseKind.BY);
    Slice peer = field.firstComment(ClauseKind.FROM);
    boolean bare =
        by != null
            && by.comments().isEmpty()
            && field.clause(ClauseKind.ID) == null
            && field.clause(ClauseKind.FOR) == null;
    return bare && peer.endsWith("]") && foldsBeforeDate(field) && lineBreaks(field.value()) == 2
        ? Recognition.SHAPE
        : Recognition.NONE;
  }

  private static int lineBreaks(Slice value) {
    int breaks = 0;
    for (int i = 0; i < value.length(); i++) {
      breaks += value.at(i) == '\n' ? 1 : 0;
    }
    return breaks;
  }

  private static boolean foldsBeforeDate(TraceField field) {
    Slice date = field.dateText();
    int at = date.start() - 1;
    byte[] bytes = date.bytes();
    while (at > field.value().start() && Ascii.isBlank(bytes[at])) {
      at--;
    }
    return date.at(0) == ';' && bytes[at] == '\n';
  }
}
