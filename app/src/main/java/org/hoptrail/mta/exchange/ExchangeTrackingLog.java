package org.hoptrail.mta.exchange;

import org.hoptrail.log.CsvRow;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;

/// The message tracking log of Exchange (`MSGTRK*.LOG`): comment lines, `#Fields:` with the names
/// of the columns, then one row for each event of a message; dates in UTC. The extended message
/// trace of Microsoft 365 has the same columns with underscores in their names and a header row
/// instead. Columns are those that Microsoft's page "Message tracking" lists.
///
/// The id of a message is `internal-message-id` (its number on that server, which the server also
/// tells in its reply), or `network-message-id` where there is none.
final class ExchangeTrackingLog implements LogFormat {

  private static final String COLUMNS =
      "date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,"
          + "source,event-id,internal-message-id,message-id,network-message-id,recipient-address,"
          + "recipient-status,total-bytes,recipient-count,related-recipient-address,reference,"
          + "message-subject,sender-address,return-path,message-info,directionality,tenant-id,"
          + "original-client-ip,original-server-ip,custom-data,transport-traffic-type,log-id,"
          + "schema-version";

  private static final int NUMBER_OF_COLUMNS = 30;

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (cursor.peek() == '#') {
      return comment(cursor, line);
    }
    CsvRow known = line.row();
    if (known == null || !isTracking(known)) {
      return header(line) || headless(cursor, line);
    }
    return row(known, line) || header(line);
  }

  private static boolean comment(Cursor cursor, LogLine line) {
    boolean fields = cursor.sees("#Fields:");
    if (fields) {
      return line.header("event-id", "message-id", "recipient-address");
    }
    return cursor.sees("#Software: Microsoft Exchange")
        || cursor.sees("#Log-type: Message Tracking")
        || cursor.sees("#Version: ")
        || cursor.sees("#Date: ");
  }

  private static boolean header(LogLine line) {
    return line.header("event_id", "message_id", "recipient_address", "source_context");
  }

  /// A file whose head is missing, in the columns of Exchange 2019.
  private static boolean headless(Cursor cursor, LogLine line) {
    if (line.length() < 40 || line.row() != null) {
      return false;
    }
    cursor.back(cursor.at() + 23);
    if (!cursor.sees("Z,") || !hasColumns(cursor)) {
      return false;
    }
    line.assumeHeader(COLUMNS);
    CsvRow row = line.row();
    return row != null && row.size() == NUMBER_OF_COLUMNS && row(row, line);
  }

  private static boolean hasColumns(Cursor cursor) {
    int commas = 0;
    int start = cursor.at();
    while (cursor.skipPast(",")) {
      commas++;
    }
    cursor.back(start);
    return commas >= NUMBER_OF_COLUMNS - 1;
  }

  private static boolean isTracking(CsvRow row) {
    return row.has("event-id", "message-id", "recipient-address");
  }

  private static boolean row(CsvRow row, LogLine line) {
    String stamp = row.has("date-time") ? "date-time" : "date-time-utc";
    long time = LocalStamp.read(row.cursor(stamp), line);
    if (time == LogLine.NO_TIME) {
      return false;
    }
    String host = ExchangeEvent.host(row);
    line.at(time).host(host.isEmpty() ? null : host);
    return true;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    CsvRow row = line.row();
    if (row == null || line.whole().peek() == '#') {
      sink.event(new LogEvent.Noted("file-header"));
      return true;
    }
    return ExchangeEvent.read(row, sink);
  }
}
