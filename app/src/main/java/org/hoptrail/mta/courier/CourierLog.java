package org.hoptrail.mta.courier;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;

/// Courier's log through syslog (courier/courierd.C, courier/module.*; the answers of servers in
/// courier/module.esmtp). The queue id has three hexadecimal groups, inode, time and process, here
/// and in the trace field; the reply to the sender leaves the first away, see [CourierReply].
final class CourierLog implements LogFormat {

  private static final List<String> LIFE =
      List.of(
          "Waiting. ",
          "Installing ",
          "Installed: ",
          "Installation complete",
          "Initializing ",
          "Loading ",
          "Started ./",
          "Purging ",
          "Courier ",
          "SHUTDOWN: ",
          "queuelo=",
          "Restarting",
          "Shutting down",
          "modules=",
          "Starting ",
          "Stopping ",
          "stopped",
          "Scheduler",
          "started,");

  @Override
  public boolean reads(Program program) {
    String name = program.tag();
    return name.startsWith("courier")
        || name.equals("submit")
        || name.equals("esmtpd")
        || name.equals("authdaemond");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    Program program = line.program();
    String tag = program == null ? "" : program.tag();
    if (tag.endsWith("esmtpd")) {
      return CourierServer.read(cursor, sink);
    }
    if (cursor.skip("newmsg,id=")) {
      return CourierQueue.arrived(cursor, sink);
    }
    if (cursor.skip("started,id=")) {
      return CourierQueue.started(cursor, sink);
    }
    if (cursor.skip("completed,id=")) {
      sink.event(new LogEvent.Ended(cursor.before(", ")));
      return true;
    }
    if (cursor.skip("id=")) {
      String transport = tag.startsWith("courier") ? tag.substring(7) : tag;
      return CourierDelivery.read(transport, cursor, sink);
    }
    return life(cursor, sink);
  }

  private static boolean life(Cursor cursor, LogSink sink) {
    for (String beginning : LIFE) {
      if (cursor.sees(beginning)) {
        sink.event(new LogEvent.Noted("daemon"));
        return true;
      }
    }
    return false;
  }
}
