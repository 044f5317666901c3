package org.hoptrail.mta.amavis;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;

/// `from NAME ([IP]) by localhost (NAME [IP]) (amavis, port N) with ESMTP id ID for <R>; DATE`. The
/// product was called `amavisd-new`; instead of the port stands `unix socket` or nothing.
final class AmavisReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark("amavis"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.remark("amavis").isEmpty() ? Recognition.NONE : Recognition.BANNER;
  }
}
