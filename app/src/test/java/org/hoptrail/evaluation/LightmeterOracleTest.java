package org.hoptrail.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoptrail.evaluation.Oracle.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Compares what is read of 46 lines with what the parser of Lightmeter's ControlCenter takes from
/// them.
@Tag("data")
class LightmeterOracleTest {

  /// What differs, and why ours is right.
  private static final Map<Integer, String> LISTED = new TreeMap<>();

  private static final String UNKNOWN = "no program of a mail system that is known";
  private static final String NEXT = "their next queue id, flattened over the one of the line";

  static {
    List.of(1, 2, 3).forEach(n -> LISTED.put(n, UNKNOWN));
    List.of(10, 12).forEach(n -> LISTED.put(n, NEXT));
    LISTED.put(17, "host and socket are one name");
    LISTED.put(20, "what stands behind the brackets belongs to the Message-ID as it was written");
    LISTED.put(22, "the line was cut off inside the brackets, of which the first is kept");
    LISTED.put(36, "their values are those of another line");
  }

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("Host", "host"),
          Map.entry("PID", "pid"),
          Map.entry("Queue", "queueId"),
          Map.entry("MessageId", "messageId"),
          Map.entry("ChildQueue", "child"),
          Map.entry("Dsn", "dsn"),
          Map.entry("Delay", "delay"),
          Map.entry("Delays.Smtp", "transmission"),
          Map.entry("Status", "outcome"),
          Map.entry("RelayName", "relay.name"),
          Map.entry("RelayIP", "relay.ip"),
          Map.entry("RelayPort", "relay.port"),
          Map.entry("Size", "size"),
          Map.entry("Nrcpt", "recipients"),
          Map.entry("IP", "client.ip"),
          Map.entry("Username", "user"));

  private static final Map<String, List<String>> WITHIN =
      Map.ofEntries(
          Map.entry("RecipientLocalPart", List.of("recipient")),
          Map.entry("RecipientDomainPart", List.of("recipient")),
          Map.entry("OrigRecipientLocalPart", List.of("original")),
          Map.entry("OrigRecipientDomainPart", List.of("original")),
          Map.entry("SenderLocalPart", List.of("sender")),
          Map.entry("SenderDomainPart", List.of("sender")),
          Map.entry("Sender", List.of("sender", "remark")),
          Map.entry("Recipient", List.of("remark")),
          Map.entry("DeliveryCode", List.of("remark")),
          Map.entry("DeliveryMessage", List.of("remark")),
          Map.entry("ReportingMTA", List.of("remark")),
          Map.entry("Key", List.of("remark")),
          Map.entry("Value", List.of("remark")),
          Map.entry("Uid", List.of("user")),
          Map.entry("RelayPath", List.of("relay.name")),
          Map.entry("ExtraMessage", List.of("reply", "refusal")),
          Map.entry("SmtpCode", List.of("reply")),
          Map.entry("ID", List.of("reply")),
          Map.entry("DB", List.of("mechanism")));

  @Test
  void fields_agree() {
    LogOracle oracle = new LogOracle("lightmeter");
    for (Case one : Oracle.cases("lightmeter_parser")) {
      String line = one.input().stringValue();
      LogFacts facts = LogFacts.of(line);
      oracle.line(one.number(), line, facts);
      for (String field : one.expected().propertyNames()) {
        compare(oracle, one, field, facts);
      }
    }
    oracle.conclude(LISTED);
  }

  /// `Process` and `Daemon` are parts of the tag; the year of a line is not theirs to know; the
  /// first three parts of a delay have no place, nor have the reasons of a failed login.
  private static final Set<String> NOT_HELD =
      Set.of(
          "_supported",
          "Process",
          "ProcessIP",
          "Daemon",
          "Delays.Smtpd",
          "Delays.Cleanup",
          "Delays.Qmgr",
          "Reason",
          "ReasonExplanation");

  private static void compare(LogOracle oracle, Case one, String field, LogFacts facts) {
    String theirs = one.expected().path(field).asString();
    if (NOT_HELD.contains(field) || field.startsWith("Time.") || facts.isNote()) {
      oracle.notHeld(field);
    } else if (agrees(field, theirs, facts)) {
      oracle.equal();
    } else {
      oracle.differ(one.number(), field + ": theirs " + theirs + ", ours " + facts.values);
    }
  }

  private static boolean agrees(String field, String theirs, LogFacts facts) {
    String same = SAME.get(field);
    List<String> within = WITHIN.get(field);
    return same != null && FieldMatch.equal(theirs, facts.values.get(same))
        || within != null && FieldMatch.within(theirs, facts, within);
  }
}
