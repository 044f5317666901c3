package org.hoptrail.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoptrail.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Compares what is read of 79 lines of mail systems with what the parsers of CrowdSec take from
/// them.
@Tag("data")
class CrowdsecOracleTest {

  /// What differs, and why ours is right.
  private static final Map<Integer, String> LISTED = new TreeMap<>();

  static {
    List.of(3, 4).forEach(n -> LISTED.put(n, "their pattern takes the address for the HELO"));
    List.of(65, 66).forEach(n -> LISTED.put(n, "the client is the peer of a remark"));
  }

  /// Rooms of other systems compare these with oracles of their own.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "crowdsecurity/exim-logs",
          "crowdsecurity/exchange-smtp-logs",
          "crowdsecurity/windows-non-eventlog");

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("pid", "pid"),
          Map.entry("action", "action"),
          Map.entry("remote_addr", "client.ip"),
          Map.entry("remote_host", "client.name"),
          Map.entry("source_ip", "client.ip"),
          Map.entry("src_ip", "client.ip"),
          Map.entry("dovecot_remote_ip", "client.ip"),
          Map.entry("dovecot_user", "user"),
          Map.entry("dovecot_user_backend", "mechanism"),
          Map.entry("user", "user"),
          Map.entry("helo", "helo"),
          Map.entry("message_id", "queueId"),
          Map.entry("from_email", "sender"),
          Map.entry("command", "stage"));

  private static final Map<String, List<String>> WITHIN =
      Map.of(
          "reason", List.of("refusal"),
          "smtp_basic_status_code", List.of("refusal"),
          "smtp_enhanced_status_code", List.of("refusal"),
          "smtp_return_codes", List.of("refusal"),
          "spam_reason", List.of("verdict"));

  private static final Set<String> HELD = Set.of("kvItems");

  @Test
  void fields_agree() {
    LogOracle oracle = new LogOracle("CrowdSec");
    int number = -1;
    for (JsonNode one : Oracle.lines(SharedData.require("data/oracles/crowdsec_mail.jsonl"))) {
      number++;
      String line = one.path("input").stringValue();
      if (ELSEWHERE.contains(one.path("parser").stringValue()) || isExim(one)) {
        continue;
      }
      LogFacts facts = LogFacts.of(line);
      oracle.line(number, line, facts);
      for (String field : one.path("expected").propertyNames()) {
        compare(oracle, number, field, one.path("expected").path(field).asString(), facts);
      }
    }
    oracle.conclude(LISTED);
  }

  private static boolean isExim(JsonNode one) {
    return one.path("expected").path("program").asString("").startsWith("exim");
  }

  private static void compare(
      LogOracle oracle, int number, String field, String theirs, LogFacts facts) {
    String same = SAME.get(field);
    List<String> within = WITHIN.get(field);
    boolean known = same != null || within != null || HELD.contains(field);
    if (!known || facts.isNote()) {
      oracle.notHeld(field);
    } else if (same != null && FieldMatch.equal(theirs, facts.values.get(same))
        || within != null && FieldMatch.within(theirs, facts, within)
        || field.equals("kvItems") && list(theirs, facts)) {
      oracle.equal();
    } else {
      oracle.differ(number, field + ": theirs " + theirs + ", ours " + facts.values);
    }
  }

  private static boolean list(String theirs, LogFacts facts) {
    Map<String, String> keys = Map.of("from", "sender", "to", "recipient", "helo", "helo");
    return FieldMatch.list(theirs, facts, keys);
  }
}
