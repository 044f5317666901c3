package org.hoptrail.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoptrail.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Compares what is read of 191 payloads of Postfix with the fields that the grok patterns of
/// whyscream take from them.
@Tag("data")
class WhyscreamOracleTest {

  /// What differs, and why ours is right.
  private static final Map<Integer, String> LISTED = new TreeMap<>();

  private static final String CONTENT =
      "a content check tells recipient and HELO too; an event has no place for them";
  private static final String NOTICE = "one word tells to whom a notice goes and why";
  private static final String STAGE = "the command stands in the text of the remark";
  private static final String SCREEN = "a pass ends the session of postscreen, and says no more";
  private static final String PROXY = "HELO without a client: the session's client has no HELO";

  static {
    List.of(9, 10, 11, 12).forEach(n -> LISTED.put(n, NOTICE));
    List.of(18, 19, 20, 21).forEach(n -> LISTED.put(n, CONTENT));
    LISTED.put(31, "what discard(8) sent was thrown away");
    LISTED.put(53, "the address connected to is the host's own");
    List.of(55, 56, 57).forEach(n -> LISTED.put(n, SCREEN));
    LISTED.put(96, "host and socket are one name");
    List.of(115, 116, 118, 119).forEach(n -> LISTED.put(n, STAGE));
    LISTED.put(126, "the relay stands in the text of the remark");
    List.of(151, 152, 153).forEach(n -> LISTED.put(n, PROXY));
  }

  /// Fields that are one value of an event.
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("queueid", "queueId"),
          Map.entry("message-id", "messageId"),
          Map.entry("client_hostname", "client.name"),
          Map.entry("client_ip", "client.ip"),
          Map.entry("client_ip_unknown", "client.ip"),
          Map.entry("client_port", "client.port"),
          Map.entry("relay_hostname", "relay.name"),
          Map.entry("relay_ip", "relay.ip"),
          Map.entry("relay_port", "relay.port"),
          Map.entry("tls_trustlevel", "tls.trust"),
          Map.entry("tls_version", "tls.version"),
          Map.entry("tls_cipher", "tls.cipher"),
          Map.entry("bounce_queueid", "child"),
          Map.entry("status", "outcome"),
          Map.entry("from", "sender"),
          Map.entry("action", "action"),
          Map.entry("smtp_stage", "stage"),
          Map.entry("proxy_smtp_stage", "stage"),
          Map.entry("delay_transmission", "transmission"));

  /// Fields that are a piece of a text that is kept whole.
  private static final Map<String, List<String>> WITHIN =
      Map.ofEntries(
          Map.entry("smtp_response", List.of("reply", "remark")),
          Map.entry("local_response", List.of("reply")),
          Map.entry("pipe_response", List.of("reply")),
          Map.entry("error_response", List.of("reply")),
          Map.entry("status_code", List.of("refusal")),
          Map.entry("status_code_enhanced", List.of("refusal")),
          Map.entry("status_data", List.of("refusal")),
          Map.entry("status_message", List.of("refusal")),
          Map.entry("proxy_message", List.of("refusal")),
          Map.entry("proxy_status_code", List.of("refusal")),
          Map.entry("proxy_status_code_enhanced", List.of("refusal")),
          Map.entry("proxy_result", List.of("action")),
          Map.entry("milter_result", List.of("action")),
          Map.entry("milter_data", List.of("refusal")),
          Map.entry("prepend_trigger", List.of("verdict")),
          Map.entry("prepend_value", List.of("verdict")),
          Map.entry("smtp_lostconn_data", List.of("remark")),
          Map.entry("smtp_lostconn_reason", List.of("remark")),
          Map.entry("pix_workaround", List.of("remark")),
          Map.entry("postscreen_toobusy_data", List.of("refusal")),
          Map.entry("postsuper_action", List.of("remark", "ended")),
          Map.entry("relay_service", List.of("relay.name")),
          Map.entry("bounce_reason", List.of("notice")),
          Map.entry("bounce_recipient", List.of("notice")));

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("to", "recipient"),
          Map.entry("orig_to", "original"),
          Map.entry("from", "sender"),
          Map.entry("helo", "helo"),
          Map.entry("delay", "delay"),
          Map.entry("dsn", "dsn"),
          Map.entry("size", "size"),
          Map.entry("nrcpt", "recipients"));

  /// Fields that say nothing of a message or connection, or more than events hold: details of a
  /// cipher's keys, the counters of a connection, the first three parts of a delay, what a security
  /// level was agreed on (`tls=`).
  private static final Set<String> NOT_HELD =
      Set.of(
          "tls_cipher_size",
          "tls_key_exchange",
          "tls_server_signature",
          "tls_server_signature_size",
          "tls_server_signature_curve",
          "tls_server_digest",
          "command_counter_data",
          "delay_before_qmgr",
          "delay_in_qmgr",
          "delay_conn_setup",
          "tls_security_level",
          "tls_downgrade_level",
          "tls_policy_undecided",
          "requiretls",
          "requiretls_policy_undecided",
          "requiretls_policy_violation",
          "requiretls_downgrade_level",
          "message_level",
          "message",
          "milter_message",
          "prepend_type");

  @Test
  void fields_agree() {
    LogOracle oracle = new LogOracle("whyscream");
    int number = 0;
    for (JsonNode one :
        Oracle.lines(SharedData.require("data/oracles/whyscream_postfix_grok.jsonl"))) {
      String line = line(one);
      LogFacts facts = LogFacts.of(line);
      oracle.line(number, line, facts);
      for (String field : one.path("expected").propertyNames()) {
        compare(oracle, number, field, one.path("expected").path(field).asString(), facts);
      }
      number++;
    }
    oracle.conclude(LISTED);
  }

  /// Puts a payload, or a piece of one, into a line.
  private static String line(JsonNode one) {
    String input = one.path("input").stringValue();
    String pattern = one.path("pattern").stringValue().replaceAll("[^A-Z_]", "");
    String sent = "4104E3D: to=<a@b.example>, relay=c[192.0.2.1]:25, delay=1, delays=";
    return switch (pattern) {
      case "POSTFIX_COMMAND_COUNTER_DATA" -> in("smtpd", "disconnect from a[192.0.2.1] " + input);
      case "POSTFIX_DELAYS" -> in("smtp", sent + input + ", dsn=2.0.0, status=sent (ok)");
      case "POSTFIX_TLS_FEATURES" ->
          in("smtp", sent + "1/0/0/0, tls=" + input + ", dsn=2.0.0, status=sent (ok)");
      case "POSTFIX_RELAY_INFO", "POSTFIX_RELAY" ->
          in("lmtp", "4104E3D: to=<a@b.example>, relay=" + input + ", delay=1, status=sent (ok)");
      default -> {
        String daemon = pattern.substring(pattern.indexOf('_') + 1).toLowerCase(Locale.ROOT);
        yield in(daemon.replace('_', '-'), input);
      }
    };
  }

  private static String in(String daemon, String payload) {
    return "Mar  3 10:00:00 mx1 postfix/" + daemon + "[1]: " + payload;
  }

  private static void compare(
      LogOracle oracle, int number, String name, String theirs, LogFacts facts) {
    String field = name.startsWith("postfix_") ? name.substring("postfix_".length()) : name;
    if (NOT_HELD.contains(field) || field.startsWith("cmd_") || facts.isNote()) {
      oracle.notHeld(field);
    } else if (agrees(field, theirs, facts)) {
      oracle.equal();
    } else {
      oracle.differ(number, field + ": theirs " + theirs + ", ours " + facts.values);
    }
  }

  private static boolean agrees(String field, String theirs, LogFacts facts) {
    if (field.equals("keyvalue_data")) {
      return FieldMatch.list(theirs, facts, KEYS);
    }
    if (theirs.equals("NOQUEUE")) {
      return !facts.values.containsKey("queueId");
    }
    String same = SAME.get(field);
    List<String> within = WITHIN.get(field);
    return same != null && FieldMatch.equal(theirs, facts.values.get(same))
        || within != null && FieldMatch.within(theirs, facts, within);
  }
}
