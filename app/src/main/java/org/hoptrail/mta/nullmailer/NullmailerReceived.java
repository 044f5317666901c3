package org.hoptrail.mta.nullmailer;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `(nullmailer pid PID invoked by uid N); DATE`.
final class NullmailerReceived implements Dialect {

  private static final String NAME = "nullmailer";
  private static final String USER = "uid";

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark(NAME));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.prefaceText().startsWith(NAME) ? Recognition.BANNER : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice text = field.prefaceText();
    draft.software = text.sub(0, NAME.length());
    int user = text.indexOf(USER);
    if (user > 0) {
      draft.ident = text.from(user + USER.length()).trim();
    }
  }
}
