package org.hoptrail.mta.mailscanner;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.JobId;
import org.hoptrail.mta.Openings;
import org.jspecify.annotations.Nullable;

/// `Message ID from ADDR (SENDER) to DOMAIN is [not ]spam, REASONS`, `Spam Actions: message ID
/// actions are A,B`, `Requeue: OLD to NEW`: where MailScanner puts a message back, Postfix gives it
/// another id. Behind a dot in an id stands a random part of MailScanner's own.
final class MailScannerLog implements LogFormat {

  private static final String JUDGE = "mailscanner";

  private static final Openings NOTES =
      new Openings()
          .say("batch", "New Batch: ", "Batch ", "Uninfected: ", "Unscanned: ", "Deleted ")
          .say("scan", "Virus and Content Scanning: ", "Spam Checks: ", "Virus Scanning: ")
          .say("scan", "Content Checks: ", "Other Checks: ", "Filename Checks: ")
          .say("scan", "Found phishing fraud ", "Infected message ", "Virus Processing : ")
          .say("start", "MailScanner ", "Using ", "Connected to ", "Enabling SpamAssassin ")
          .say("start", "Reading configuration file ", "Read ", "Config: ", "SpamAssassin ")
          .say("start", "Initialising ", "I have found ", "Bayes ")
          .say("archive", "Logging message ", "Saved ", "MailWatch: ");

  @Override
  public boolean reads(Program program) {
    return program.tag().equals("MailScanner");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    int start = cursor.at();
    boolean read =
        cursor.skip("Message ") && message(cursor, sink)
            || cursor.skip("Spam Actions: message ") && actions(cursor, sink)
            || cursor.skip("Requeue: ") && requeued(cursor, sink);
    cursor.back(read ? cursor.at() : start);
    return read || NOTES.read(cursor, sink);
  }

  private static boolean message(Cursor cursor, LogSink sink) {
    String id = id(cursor);
    if (id == null || !cursor.skip(" from ")) {
      return false;
    }
    int from = cursor.at();
    int end = cursor.indexOf(' ');
    IpAddress address = cursor.address(from, end);
    cursor.back(end);
    String sender = cursor.skip(" (") ? cursor.until(")") : null;
    if (!cursor.skipPast(" is ")) {
      return false;
    }
    if (sender != null) {
      sink.event(new LogEvent.Enveloped(id, sender, -1, -1));
    }
    if (address != null) {
      sink.event(new LogEvent.Remarked(id, Peer.of(address), "client"));
    }
    sink.event(new LogEvent.Judged(id, JUDGE, "is " + cursor.rest()));
    return true;
  }

  private static boolean actions(Cursor cursor, LogSink sink) {
    String id = id(cursor);
    boolean told = id != null && cursor.skip(" actions are ");
    if (told && id != null) {
      sink.event(new LogEvent.Judged(id, JUDGE, "actions " + cursor.rest()));
    }
    return told;
  }

  private static boolean requeued(Cursor cursor, LogSink sink) {
    String id = id(cursor);
    String next = id != null && cursor.skip(" to ") ? id(cursor) : null;
    if (id != null && next != null) {
      sink.event(new LogEvent.Handed(id, List.of(next), JUDGE));
    }
    return next != null;
  }

  private static @Nullable String id(Cursor cursor) {
    String id = JobId.word(cursor);
    if (id != null && cursor.skip(".")) {
      cursor.before(" :");
    }
    return id;
  }
}
