package org.hoptrail.mta;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;

/// Lines that are known by how they begin and say nothing of a message or a connection.
public final class Openings {

  /// Daemons in Perl built on Net::Server: what it says when they start and stop.
  public static final Openings NET_SERVER =
      new Openings()
          .say("start", "Process Backgrounded", "Binding to ", "Setting uid ", "Setting gid ")
          .say("start", "Group Not Defined.", "User Not Defined.", "Net::Server: ")
          .say("start", "Bound to UNIX socket ", "Couldn't find ")
          .say("stop", "Server closing!", "Received SIG", "Sending children hup signal");

  private final List<Opening> openings = new ArrayList<>();

  private record Opening(String text, String kind) {}

  /// Lines that begin with one of these texts are of that kind.
  public Openings say(String kind, String... texts) {
    for (String text : texts) {
      openings.add(new Opening(text, kind));
    }
    return this;
  }

  /// Tells the kind of a line that begins in a known way.
  public boolean read(Cursor cursor, LogSink sink) {
    for (Opening opening : openings) {
      if (cursor.sees(opening.text())) {
        sink.event(new LogEvent.Noted(opening.kind()));
        return true;
      }
    }
    return false;
  }
}
