package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.host.HostChecks;
import org.hoptrail.verify.spf.Spf;
import org.hoptrail.verify.zone.MemoryZones;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Holds SPF and iprev against what the servers of the lab found out with the same zones.
@Tag("data")
class SpfLabTest {

  private static final List<String> LABS = List.of("lab/open", "lab/zoo");

  /// The form in which the policy server of the lab writes; forged headers have others.
  private static final Pattern RECEIVED_SPF =
      Pattern.compile(
          "(?m)^Received-SPF: (\\w+) \\(mailfrom\\) identity=mailfrom; client-ip=([^;]+);"
              + " helo=([^;]+); envelope-from=([^;]+);");

  @Test
  void spf_agrees_with_the_policy_server() throws IOException {
    Map<String, Integer> agreed = new TreeMap<>();
    List<String> different = new ArrayList<>();
    for (String lab : LABS) {
      Path folder = SharedData.require("data/" + lab);
      MemoryZones zones = zones(folder);
      for (MatchResult said : recorded(folder)) {
        Verdict verdict =
            new Spf("", Instant.EPOCH)
                .mailFrom(zones.part(), ip(said.group(2)), said.group(4), said.group(3), null);
        if (verdict.result().word().equalsIgnoreCase(said.group(1))) {
          agreed.merge(verdict.result().word(), 1, Integer::sum);
        } else {
          different.add(said.group() + " " + verdict.sentence());
        }
      }
    }
    System.out.println("SPF as the lab's policy server found it: " + agreed);
    different.forEach(line -> System.out.println("    " + line));
    assertThat(different).isEmpty();
    assertThat(agreed).containsKeys("pass", "fail", "softfail", "none");
  }

  /// Postfix writes `unknown` for a client whose name does not lead back to its address.
  @Test
  void iprev_agrees_with_postfix() throws IOException {
    Map<Result, Integer> seen = new TreeMap<>();
    List<String> different = new ArrayList<>();
    for (String lab : LABS) {
      Path folder = SharedData.require("data/" + lab);
      MemoryZones zones = zones(folder);
      for (JsonNode hop : clientsOfPostfix(folder)) {
        String name = hop.path("from_rdns_as_logged").asString();
        IpAddress peer = ip(hop.path("from_ip").asString());
        Verdict verdict = HostChecks.iprev(zones.part(), peer, null);
        seen.merge(verdict.result(), 1, Integer::sum);
        boolean proven = verdict.result() == Result.PASS && name.equals(verdict.decidedBy());
        if (verdict.result() != Result.NOT_CHECKED && proven == name.equals("unknown")) {
          different.add(name + " " + verdict.sentence());
        }
      }
    }
    System.out.println("iprev of the clients that Postfix logged: " + seen);
    different.forEach(line -> System.out.println("    " + line));
    assertThat(different).isEmpty();
    assertThat(seen).containsKeys(Result.PASS, Result.FAIL, Result.PERMERROR);
  }

  private static List<MatchResult> recorded(Path lab) throws IOException {
    List<MatchResult> found = new ArrayList<>();
    for (JsonNode copy : Oracle.lines(lab.resolve("truth.jsonl"))) {
      Path file = lab.resolve(copy.path("file").asString());
      String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r", "");
      RECEIVED_SPF.matcher(text.replaceAll("\n[ \t]+", " ")).results().forEach(found::add);
    }
    return found;
  }

  private static List<JsonNode> clientsOfPostfix(Path lab) {
    return Oracle.lines(lab.resolve("truth.jsonl")).stream()
        .flatMap(copy -> copy.path("hops").valueStream())
        .filter(hop -> "postfix".equals(Oracle.text(hop, "server")))
        .filter(hop -> Oracle.text(hop, "from_rdns_as_logged") != null)
        .filter(hop -> Oracle.text(hop, "from_ip") != null)
        .toList();
  }

  private static MemoryZones zones(Path lab) throws IOException {
    MemoryZones zones = new MemoryZones();
    try (Stream<Path> files = Files.list(lab.resolve("dns"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".zone")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("$") && !line.isBlank())
            .forEach(zones::line);
      }
    }
    return zones;
  }

  private static IpAddress ip(String text) {
    return Objects.requireNonNull(IpAddress.parse(text), text);
  }
}
