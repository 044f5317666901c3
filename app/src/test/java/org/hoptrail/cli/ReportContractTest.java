package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.cli.Cli.Result;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The keys of the JSON report are a contract (DESIGN section 9): none may be renamed or dropped,
/// more may be added. They are written out here a second time on purpose.
class ReportContractTest {

  private static final String KEYS =
      """
      schema source.path source.member source.offset source.length source.sha256
      message.messageId message.date message.from message.subject message.returnPath
      message.deliveredTo
      route.hops route.hops[].hop route.hops[].receivedIndex route.hops[].helo route.hops[].rdns
      route.hops[].peer route.hops[].peerPort route.hops[].by route.hops[].byAddress
      route.hops[].protocol route.hops[].via route.hops[].tls route.hops[].tls.version
      route.hops[].tls.cipher route.hops[].authenticatedAs route.hops[].ident
      route.hops[].queueId route.hops[].for route.hops[].envelopeFrom route.hops[].time
      route.hops[].utcOffset route.hops[].transitSeconds route.hops[].system
      route.hops[].standing route.hops[].log route.hops[].spans route.hops[].spans.helo
      route.gaps route.gaps[].afterHop route.gaps[].reason
      route.boundary.hop route.boundary.receivedIndex route.boundary.peer route.boundary.how
      route.boundary.why
      verdicts.spf verdicts.dkim verdicts.dmarc verdicts.arc verdicts.iprev verdicts.mx
      findings findings[].check findings[].certainty findings[].severity findings[].hop
      findings[].receivedIndex findings[].title findings[].explanation findings[].innocent
      findings[].references findings[].evidence findings[].evidence[].kind
      findings[].evidence[].start findings[].evidence[].end
      verdict.level verdict.because
      problems problems[].code problems[].text problems[].start problems[].end
      """;

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void every_key_of_the_contract_is_written() {
    TreeSet<String> written = new TreeSet<>();
    for (String sample :
        new String[] {"campus/forged.eml", "message/gap.eml", "message/broken-folding.eml"}) {
      collect(report(sample), "", written);
    }
    assertThat(written).contains(KEYS.trim().split("\\s+"));
  }

  @Test
  void every_report_has_every_key_of_the_contract_that_is_in_no_list() {
    TreeSet<String> written = new TreeSet<>();
    collect(report("message/no-received.eml"), "", written);
    assertThat(written)
        .contains(
            Arrays.stream(KEYS.trim().split("\\s+"))
                .filter(key -> !key.contains("[]") && !key.startsWith("route.boundary."))
                .toArray(String[]::new));
  }

  private static JsonNode report(String sample) {
    Result result =
        Cli.run("trace", "--format", "jsonl", Samples.root().resolve(sample).toString());
    return JSON.readTree(result.out());
  }

  private static void collect(JsonNode node, String path, Set<String> keys) {
    for (String name : node.propertyNames()) {
      String key = path.isEmpty() ? name : path + "." + name;
      keys.add(key);
      collect(node.get(name), key, keys);
    }
    if (node.isArray()) {
      node.forEach(element -> collect(element, path + "[]", keys));
    }
  }

  @Test
  void values_have_the_words_and_forms_of_the_contract() {
    JsonNode report = report("campus/forged.eml");
    JsonNode hop = report.at("/route/hops/2");
    assertThat(report.at("/schema").stringValue()).isEqualTo("hoptrail.report/1");
    assertThat(hop.at("/hop").intValue()).isEqualTo(3);
    assertThat(hop.at("/receivedIndex").intValue()).as("0 is topmost").isEqualTo(4);
    assertThat(hop.at("/time").stringValue()).isEqualTo("2026-03-03T21:40:12Z");
    assertThat(hop.at("/utcOffset").stringValue()).isEqualTo("+01:00");
    assertThat(hop.at("/standing").stringValue()).isEqualTo("border");
    assertThat(hop.at("/for/0").stringValue()).isEqualTo("bela@physics.campus.example");
    assertThat(report.at("/route/boundary/how").stringValue()).isEqualTo("inferred");
    assertThat(report.at("/findings/0/certainty").stringValue()).isEqualTo("strong");
    assertThat(report.at("/findings/0/severity").stringValue()).isEqualTo("alarm");
    assertThat(report.at("/findings/0/evidence/0/kind").stringValue()).isEqualTo("bytes");
    assertThat(report.at("/verdict/level").stringValue()).isEqualTo("suspicious");
  }

  /// Offsets count from the start of the file, so that anybody can cut the bytes out.
  @Test
  void spans_hold_the_bytes_they_speak_of() throws IOException {
    byte[] file = Files.readAllBytes(Samples.root().resolve("message/mailbox.mbox"));
    Result result =
        Cli.run(
            "trace",
            "--format",
            "jsonl",
            Samples.root().resolve("message/mailbox.mbox").toString());
    assertThat(result.lines()).hasSize(2);
    for (String line : result.lines()) {
      JsonNode hop = JSON.readTree(line).at("/route/hops/0");
      for (String key : new String[] {"helo", "rdns", "peer", "by", "queueId", "protocol"}) {
        JsonNode span = hop.at("/spans/" + key);
        int from = span.get(0).intValue();
        String there =
            new String(file, from, span.get(1).intValue() - from, StandardCharsets.US_ASCII);
        assertThat(there).as(key).isEqualTo(hop.at("/" + key).stringValue());
      }
    }
  }
}
