package org.hoptrail.mta.intermail;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProductName;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// `from HELO ([PEER]) by HOST (InterMail vN N-N-N) with ESMTP id <TIME.LLLLN.HOST@HELO> for
/// <R>; DATE`. Some hide the name; the id gives it away.
final class InterMailReceived implements Dialect {

  private static final Dialect NAME = new ProductName("InterMail");
  private static final InterMailId ID = new InterMailId();

  @Override
  public Recognition recognises(TraceField field) {
    if (NAME.recognises(field) == Recognition.BANNER) {
      return Recognition.BANNER;
    }
    Slice id = field.valueOf(ClauseKind.ID);
    boolean shape =
        id.length() > 30
            && id.at(0) == '<'
            && id.at(15) == '.'
            && Ascii.isUpper(id.at(16))
            && Ascii.isUpper(id.at(18))
            && ID.fits(id.sub(1, id.length() - 1).text());
    return shape ? Recognition.SHAPE : Recognition.NONE;
  }
}
