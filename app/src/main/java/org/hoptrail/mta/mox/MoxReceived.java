package org.hoptrail.mta.mox;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// `from HELO (RDNS [IP]) by NAME ([IP]) via tcp with ESMTPS id ID (TLS1.3 CIPHER) for <R>; DATE`.
/// The line names no software; `via tcp` with such an id is the mark. Early versions wrote neither,
/// but the address behind `by`, `for` and a date without the day of the week.
final class MoxReceived implements Dialect {

  private static final MoxReceivedId ID = new MoxReceivedId();

  @Override
  public Recognition recognises(TraceField field) {
    boolean tcp = field.valueOf(ClauseKind.VIA).equalsText("tcp");
    boolean shape = tcp ? ID.fits(field.valueOf(ClauseKind.ID).text()) : isEarly(field);
    return shape ? Recognition.SHAPE : Recognition.NONE;
  }

  private static boolean isEarly(TraceField field) {
    Slice address = field.firstComment(ClauseKind.BY);
    Slice date = field.dateText();
    return address.at(0) == '['
        && address.endsWith("]")
        && field.clause(ClauseKind.ID) == null
        && field.clause(ClauseKind.FOR) != null
        && field.valueOf(ClauseKind.WITH).startsWith("ESMTP")
        && date.at(0) == ';'
        && Ascii.isDigit(date.from(1).trim().at(0));
  }
}
