package org.hoptrail.mta.ciscoesa;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// A line of the consolidated event log: `CEF:0|Cisco|PRODUCT|VERSION|ESA_CONSOLIDATED_LOG_EVENT|
/// ...|5|KEY=value KEY=value`. Values hold blanks, so a value ends before the next ` KEY=`; `\=` is
/// an equals sign (ArcSight Common Event Format). One line tells the whole life of a message.
final class CiscoEsaEvent {

  private CiscoEsaEvent() {}

  static boolean read(LogLine line, Cursor cursor, LogSink sink) {
    if (!cursor.skipPast("|ESA_CONSOLIDATED_LOG_EVENT|") || !cursor.skipPast("|5|")) {
      return false;
    }
    Map<String, String> values = values(cursor.rest());
    String id = values.get("ESAMID");
    if (id == null) {
      return false;
    }
    tell(id, values, sink);
    for (String recipient : values.getOrDefault("duser", "").split(";")) {
      if (!recipient.isBlank()) {
        sink.event(attempt(id, recipient.trim(), values));
      }
    }
    sink.event(new LogEvent.Ended(id));
    return true;
  }

  private static void tell(String id, Map<String, String> values, LogSink sink) {
    String session = values.containsKey("ESAICID") ? "ICID " + values.get("ESAICID") : null;
    Peer client = CiscoEsaMail.peer(values.get("sourceHostName"), values.get("sourceAddress"));
    Peer greeted = client.withHelo(values.get("ESAHeloDomain"));
    boolean told = values.containsKey("sourceAddress");
    sink.event(LogEvent.Accepted.from(id, session, told ? greeted : null));
    if ("ExternalMsgID".equals(values.get("cs4Label")) && values.containsKey("cs4")) {
      String messageId = values.get("cs4").replace("'", "");
      sink.event(new LogEvent.Identified(id, messageId));
    }
    sink.event(new LogEvent.Enveloped(id, values.get("suser"), size(values), -1));
    String subject = values.get("msg");
    if (subject != null) {
      sink.event(new LogEvent.Titled(id, subject));
    }
    values.forEach(
        (key, value) -> {
          if (key.startsWith("ESA") && key.endsWith("Verdict")) {
            String judge = key.substring(3, key.length() - "Verdict".length());
            sink.event(new LogEvent.Judged(id, judge, value));
          }
        });
  }

  private static long size(Map<String, String> values) {
    return Cursor.of(Slice.of(values.getOrDefault("ESAMsgSize", ""))).number();
  }

  private static LogEvent attempt(String id, String recipient, Map<String, String> values) {
    String act = values.getOrDefault("act", "");
    String detail = values.get("ESAFinalActionDetails");
    Outcome outcome =
        switch (act) {
          case "DELIVERED" -> Outcome.DELIVERED;
          case "BOUNCED" -> Outcome.BOUNCED;
          case "DROPPED", "QUARANTINED", "DQ", "DCB" -> Outcome.FILTERED;
          case "ABORTED" -> Outcome.REJECTED;
          default -> Outcome.UNKNOWN;
        };
    String reply = detail == null ? act : act + ": " + detail;
    String session = values.containsKey("ESADCID") ? "DCID " + values.get("ESADCID") : null;
    return new LogEvent.Attempted(
        id, recipient, null, null, null, outcome, null, reply, Double.NaN, Double.NaN, session);
  }

  private static Map<String, String> values(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    int key = 0;
    while (key < text.length()) {
      int equals = text.indexOf('=', key);
      if (equals < 0) {
        break;
      }
      int next = nextKey(text, equals + 1);
      String value = text.substring(equals + 1, next < 0 ? text.length() : next - 1);
      values.putIfAbsent(text.substring(key, equals).trim(), value.replace("\\=", "=").trim());
      key = next < 0 ? text.length() : next;
    }
    return values;
  }

  /// The index behind the blank before the next `KEY=`, or -1.
  private static int nextKey(String text, int from) {
    for (int i = text.indexOf(' ', from); i >= 0; i = text.indexOf(' ', i + 1)) {
      int end = i + 1;
      while (end < text.length() && Ascii.isAlphanumeric(text.charAt(end))) {
        end++;
      }
      if (end > i + 1 && end < text.length() && text.charAt(end) == '=') {
        return i + 1;
      }
    }
    return -1;
  }
}
