package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoptrail.evaluation.Oracle.Case;
import org.hoptrail.model.LogEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds the kinds we give AsyncOS lines against the log types of Splunk Connect for Syslog, which
/// come from the name of the subscription, so that lines that all subscriptions write have several.
@Tag("data")
class CiscoEsaOracleTest {

  private static final Set<String> ANY =
      Set.of("http", "textmail", "amp", "authentication", "amp_logs", "mail_logs");

  private static final Map<String, Set<String>> TYPES =
      Map.ofEntries(
          Map.entry("version", ANY),
          Map.entry("file", ANY),
          Map.entry("clock", Set.of("authentication", "sntpd_logs")),
          Map.entry("start", Set.of("http")),
          Map.entry("http", Set.of("http", "gui_logs")),
          Map.entry("report", Set.of("http")),
          Map.entry("authentication", Set.of("authentication")),
          Map.entry("remediation", Set.of("authentication")),
          Map.entry("amp", Set.of("amp")),
          Map.entry("sender-base", Set.of("textmail")),
          Map.entry("alert", Set.of("mail_logs", "error_logs")),
          Map.entry("antispam", Set.of("antispam")),
          Map.entry("updater", Set.of("updater_logs")),
          Map.entry("scanner", Set.of("content_scanner")),
          Map.entry("dns", Set.of("system_logs")),
          Map.entry("quarantine", Set.of("euq_logs")),
          Map.entry("service", Set.of("service_logs")),
          Map.entry("tls", Set.of("reportd_logs")),
          Map.entry("license", Set.of("smartlicense")));

  @Test
  void everyPayloadIsOfItsType() throws IOException {
    List<String> differences = new ArrayList<>();
    List<Case> cases = Oracle.cases("sc4s_cisco_esa");
    for (Case one : cases) {
      String line = one.input().stringValue();
      LogLines.Told told = LogLines.one(line);
      String type = Oracle.text(one.expected(), "log_type");
      boolean agrees =
          told.system().equals("ciscoesa")
              && !told.events().isEmpty()
              && types(told.events().getFirst()).contains(type);
      if (!agrees) {
        differences.add(one.number() + " " + type + " ours " + told);
      }
    }
    System.out.printf(
        "Cisco ESA oracle: %d of %d agree%n%s%n",
        cases.size() - differences.size(), cases.size(), String.join("\n", differences));
    assertThat(differences).isEmpty();
    assertThat(cases).hasSize(51);
  }

  private static Set<String> types(LogEvent event) {
    return event instanceof LogEvent.Noted noted && TYPES.containsKey(noted.kind())
        ? TYPES.get(noted.kind())
        : Set.of("textmail");
  }
}
