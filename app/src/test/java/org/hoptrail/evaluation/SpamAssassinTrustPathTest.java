package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.hoptrail.evaluation.Oracle.Case;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.Limits;
import org.hoptrail.model.OwnSide;
import org.hoptrail.model.OwnSide.Rule;
import org.hoptrail.model.Route;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Stamp;
import org.hoptrail.pipeline.Analyzer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Compares the trust boundary with the trust path of SpamAssassin for the same networks: a relay
/// they trust is a client inside our own side.
@Tag("data")
class SpamAssassinTrustPathTest {

  private static final int LEAST_EQUAL = 22;

  /// What differs, and why.
  private static final Map<Integer, String> LISTED =
      Map.of(
          17, "they make a relay of X-Originating-IP, which no server stamped",
          18, "they make a relay of X-Originating-IP, which no server stamped");

  @Test
  void trusted_relays_agree() {
    List<Case> cases = Oracle.cases("spamassassin_trust_path");
    List<String> differences = new ArrayList<>();
    TreeSet<Integer> different = new TreeSet<>();
    for (Case one : cases) {
      String ours = ours(one);
      String theirs =
          "trusted "
              + relays(one.expected().path("trusted"))
              + " untrusted "
              + relays(one.expected().path("untrusted"));
      if (!ours.equals(theirs)) {
        different.add(one.number());
        differences.add("%d theirs %s%n   ours %s".formatted(one.number(), theirs, ours));
      }
    }
    System.out.printf(
        "SpamAssassin trust path: %d of %d equal%n%s%n",
        cases.size() - different.size(), cases.size(), String.join("\n", differences));
    assertThat(LISTED.keySet()).as("every difference is listed").containsAll(different);
    assertThat(cases.size() - different.size()).isGreaterThanOrEqualTo(LEAST_EQUAL);
  }

  private static String ours(Case one) {
    Settings settings =
        new Settings(
            ownSide(one.input().path("config")), Settings.DEFAULT.tolerance(), Limits.DEFAULT);
    String headers = one.input().path("headers").stringValue();
    Route route = new Analyzer(settings).analyze(Headers.message(headers)).route();
    Boundary boundary = route.boundary();
    int border = boundary == null ? 0 : boundary.hop();
    List<String> trusted = new ArrayList<>();
    List<String> untrusted = new ArrayList<>();
    for (Hop hop : route.hops().reversed()) {
      (hop.number() > border ? trusted : untrusted).add(relay(hop.stamp()));
    }
    return "trusted " + trusted + " untrusted " + untrusted;
  }

  /// `trusted_networks` are our networks; where only `internal_networks` are given, these are.
  private static OwnSide ownSide(JsonNode config) {
    List<Rule> trusted = rules(config, "trusted_networks");
    List<Rule> internal = rules(config, "internal_networks");
    return new OwnSide(
        trusted.isEmpty() ? internal : trusted,
        List.of(),
        List.of(),
        rules(config, "msa_networks"));
  }

  private static List<Rule> rules(JsonNode config, String key) {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode line : config) {
      String[] words = line.stringValue().split(" ", -1);
      for (int i = 1; i < words.length && words[0].equals(key); i++) {
        boolean ours = !words[i].startsWith("!");
        IpNetwork network = IpNetwork.parse(ours ? words[i] : words[i].substring(1));
        assertThat(network).as(words[i]).isNotNull();
        rules.add(new Rule(network, ours));
      }
    }
    return rules;
  }

  private static String relays(JsonNode relays) {
    return StreamSupport.stream(relays.spliterator(), false)
        .map(
            relay ->
                text(
                    address(relay.path("ip").stringValue()),
                    relay.path("helo").stringValue(),
                    relay.path("by").stringValue(),
                    relay.path("id").stringValue()))
        .toList()
        .toString();
  }

  private static String relay(Stamp stamp) {
    Cited<IpAddress> peer = stamp.client().peer();
    return text(
        peer == null ? "" : peer.value().toString(),
        value(stamp.client().from()),
        value(stamp.server().by()),
        value(stamp.queueId()));
  }

  private static String text(String ip, String name, String by, String id) {
    return ip + " " + name + " by " + by + " id " + id;
  }

  private static String address(String text) {
    IpAddress address = IpAddress.parse(text);
    return address == null ? text : address.toString();
  }

  private static String value(@Nullable Cited<String> cited) {
    return cited == null ? "" : cited.value();
  }
}
