package org.hoptrail.mta.lightmeter;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;
import org.hoptrail.mta.JobId;

/// `QUEUEID: header name="N", value="V"` and `QUEUEID: Bounce: code="C", sender=<S>, recipient=<R>,
/// mta="H", message="TEXT"`: what the milter of ControlCenter saw in a message.
final class LightmeterLog implements LogFormat {

  @Override
  public boolean reads(Program program) {
    return program.name().equals("lightmeter");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String id = JobId.take(cursor);
    boolean known = cursor.sees("header name=") || cursor.sees("Bounce: ");
    if (id == null || !known) {
      return false;
    }
    sink.event(new LogEvent.Remarked(id, null, cursor.rest()));
    return true;
  }
}
