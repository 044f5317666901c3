package org.hoptrail.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoptrail.evaluation.Oracle.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Compares what is read of 61 lines and payloads with what the postfix-parser of Matt Simerson
/// takes from them.
@Tag("data")
class MsimersonOracleTest {

  /// What differs, and why ours is right.
  private static final Map<Integer, String> LISTED = new TreeMap<>();

  private static final String HALF = "half a line: the queue id before it was cut off by the test";

  static {
    List.of(10, 31, 35, 38, 41, 44, 48).forEach(n -> LISTED.put(n, HALF));
  }

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("host", "host"),
          Map.entry("prog", "program"),
          Map.entry("pid", "pid"),
          Map.entry("qid", "queueId"),
          Map.entry("message-id", "messageId"),
          Map.entry("from", "sender"),
          Map.entry("size", "size"),
          Map.entry("nrcpt", "recipients"),
          Map.entry("to", "recipient"),
          Map.entry("orig_to", "original"),
          Map.entry("delay", "delay"),
          Map.entry("dsn", "dsn"),
          Map.entry("dsnQid", "child"),
          Map.entry("forwardedAs", "successors"),
          Map.entry("sasl_method", "mechanism"),
          Map.entry("sasl_username", "user"));

  private static final Map<String, List<String>> WITHIN =
      Map.of(
          "msg", List.of("remark", "ended", "reply"),
          "resent-message-id", List.of("remark"),
          "uid", List.of("user"),
          "host", List.of("remark"));

  /// `action` is their own word; `status`, `relay`, `client` and `delays` are texts of several
  /// values, which are compared through the others; a note keeps its kind only.
  private static final Set<String> NOT_HELD =
      Set.of("date", "conn_use", "delays", "action", "status", "relay", "client");

  @Test
  void fields_agree() {
    LogOracle oracle = new LogOracle("postfix-parser");
    for (Case one : Oracle.cases("msimerson_postfix_parser")) {
      String input = one.input().stringValue();
      String line = isLine(input) ? input : "Mar  3 10:00:00 mx1 postfix/smtp[1]: " + input;
      LogFacts facts = LogFacts.of(line);
      if (!facts.isRead()) {
        oracle.line(one.number(), line, facts);
        continue;
      }
      oracle.line(one.number(), line, facts);
      for (String field : one.expected().propertyNames()) {
        compare(oracle, one, field, facts, isLine(input));
      }
    }
    oracle.conclude(LISTED);
  }

  private static boolean isLine(String input) {
    return input.matches("[A-Z][a-z]{2} +\\d+ \\d\\d:.*");
  }

  private static void compare(
      LogOracle oracle, Case one, String field, LogFacts facts, boolean whole) {
    String theirs = one.expected().path(field).asString();
    boolean rest = whole && field.equals("msg");
    if (NOT_HELD.contains(field) || rest || facts.isNote()) {
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
