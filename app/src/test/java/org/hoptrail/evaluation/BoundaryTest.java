package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hoptrail.SharedData;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.Limits;
import org.hoptrail.model.OwnSide;
import org.hoptrail.model.OwnSide.Rule;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Settings;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Is the address at the boundary the one the message was really received from? Known for mail at a
/// provider that notes it (`X-Sender-IP`, which the program does not read), and for the lab.
@Tag("data")
class BoundaryTest {

  private static final double LEAST_RIGHT_PERCENT = 99;
  private static final double LEAST_RIGHT_INFERRED_PERCENT = 98;
  private static final int SHOWN = 12;

  private int rightStamps;

  /// Right and wrong peers of one way of looking.
  private static final class Score {
    private int right;
    private int all;
    private final Frequencies wrong = new Frequencies();

    void count(@Nullable Boundary found, String truth, String about) {
      all++;
      String peer =
          found == null || found.peer() == null ? "none" : found.peer().value().toString();
      if (peer.equals(truth)) {
        right++;
      } else {
        wrong.add(about);
      }
    }

    double percent() {
      return all == 0 ? 100 : 100.0 * right / all;
    }

    void print(String title) {
      System.out.printf(
          "Boundary, %s: %d of %d peers right (%.2f %%)%n%s",
          title, right, all, percent(), wrong.top(SHOWN));
    }
  }

  @Test
  void peer_of_mail_at_a_provider() {
    Path folder = SharedData.require("data/corpus/phishing_pot");
    Analyzer known = new Analyzer(Settings.DEFAULT);
    Analyzer unknown =
        new Analyzer(
            Settings.DEFAULT,
            MailSystems.ALL.stream().map(system -> system.withFrontEnd(stamp -> false)).toList());
    Score withFrontEnds = new Score();
    Score without = new Score();
    Headers.messages(
        folder,
        message -> {
          String truth = senderIp(message);
          if (truth != null) {
            withFrontEnds.count(boundary(known, message), truth, shape(message, known));
            without.count(boundary(unknown, message), truth, shape(message, unknown));
          }
        });
    withFrontEnds.print("provider, front ends known");
    without.print("provider, front ends not known");
    assertThat(withFrontEnds.all).isGreaterThan(500);
    assertThat(withFrontEnds.percent()).isGreaterThanOrEqualTo(LEAST_RIGHT_PERCENT);
  }

  @Test
  void peer_of_mail_in_the_lab() {
    Path lab = SharedData.require("data/lab/open");
    JsonNode hosts = Oracle.whole(lab.resolve("hosts.json"));
    Score configured = new Score();
    Score inferred = new Score();
    for (JsonNode truth : Oracle.lines(lab.resolve("truth.jsonl"))) {
      String peer = Oracle.text(truth.path("boundary"), "entered_from_ip");
      if (peer == null) {
        continue;
      }
      String file = truth.path("file").stringValue();
      String right = Objects.requireNonNull(IpAddress.parse(peer)).toString();
      Analyzer own = new Analyzer(settings(truth.path("boundary").path("own_hosts"), hosts));
      Analyzer nobody = new Analyzer(Settings.DEFAULT);
      Headers.messages(
          lab.resolve(file),
          message -> {
            String about = file + " " + truth.path("scenario").stringValue() + " ";
            Boundary found = boundary(own, message);
            int trusted = truth.path("boundary").path("trusted_top_headers").intValue();
            rightStamps += found != null && found.receivedIndex() + 1 == trusted ? 1 : 0;
            configured.count(found, right, about + shape(message, own));
            inferred.count(boundary(nobody, message), right, about + shape(message, nobody));
          });
    }
    configured.print("lab, own hosts configured");
    inferred.print("lab, nothing configured");
    System.out.printf("Boundary, lab, own hosts configured: %d at the right stamp%n", rightStamps);
    assertThat(configured.percent()).isGreaterThanOrEqualTo(LEAST_RIGHT_PERCENT);
    assertThat(inferred.percent()).isGreaterThanOrEqualTo(LEAST_RIGHT_INFERRED_PERCENT);
  }

  private static Settings settings(JsonNode ownHosts, JsonNode hosts) {
    List<Rule> networks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (JsonNode id : ownHosts) {
      JsonNode host = hosts.path(id.stringValue());
      names.add(host.path("fqdn").stringValue());
      for (JsonNode ip : host.path("ips")) {
        IpNetwork network = Objects.requireNonNull(IpNetwork.parse(ip.stringValue()));
        networks.add(new Rule(network, true));
      }
    }
    OwnSide own = new OwnSide(networks, names, List.of(), List.of());
    return new Settings(own, Settings.DEFAULT.tolerance(), Limits.DEFAULT);
  }

  private static @Nullable Boundary boundary(Analyzer analyzer, RawMessage message) {
    return analyzer.analyze(message).route().boundary();
  }

  /// Where the boundary was put, and the systems of the route from the newest on.
  private static String shape(RawMessage message, Analyzer analyzer) {
    var route = analyzer.analyze(message).route();
    Boundary boundary = route.boundary();
    List<String> systems =
        route.hops().reversed().stream().map(hop -> hop.stamp().system()).toList();
    return Map.of(boundary == null ? -1 : boundary.receivedIndex(), systems).toString();
  }

  private static @Nullable String senderIp(RawMessage message) {
    HeaderBlock block = Headers.block(message);
    for (HeaderField field : block.fields()) {
      Slice name = new Slice(block.bytes(), field.start(), field.nameEnd());
      if (name.equalsIgnoreCase("X-Sender-IP")) {
        String text = new Slice(block.bytes(), field.valueStart(), field.end()).trim().text();
        IpAddress address = IpAddress.parse(text);
        return address == null ? null : address.toString();
      }
    }
    return null;
  }
}
