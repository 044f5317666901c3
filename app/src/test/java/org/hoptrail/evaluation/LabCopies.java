package org.hoptrail.evaluation;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hoptrail.dns.DnsUnavailable;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.Limits;
import org.hoptrail.model.OwnSide;
import org.hoptrail.model.OwnSide.Rule;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.LogBook;
import org.hoptrail.pipeline.Tracing;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.samples.Samples;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.Sources;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The stored copies of a lab, each read as the organisation that stored it would: its own hosts
/// configured, and, when wanted, its own logs and the zones of the lab. Nothing of the
/// others' logs.
final class LabCopies {

  private static final Instant AFTER_THE_LAB = Instant.parse("2025-07-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(AFTER_THE_LAB, ZoneOffset.UTC);

  private final Path lab;
  private final JsonNode hosts;
  private final boolean proofs;
  private final Map<String, Organisation> organisations = new HashMap<>();

  /// @param proofs whether logs and zones are given, or headers alone
  LabCopies(Path lab, boolean proofs) {
    this.lab = lab;
    this.hosts = Oracle.whole(lab.resolve("hosts.json"));
    this.proofs = proofs;
  }

  private record Organisation(Analyzer analyzer, @Nullable Verification verification) {}

  /// Reads the messages of the organisation that stored a copy, by headers alone.
  Analyzer analyzer(JsonNode copy) {
    return organisation(copy).analyzer;
  }

  /// One copy as it is stored.
  RawMessage message(JsonNode copy) {
    List<RawMessage> messages = new ArrayList<>();
    Headers.messages(lab.resolve(copy.path("file").stringValue()), messages::add);
    return messages.getFirst();
  }

  private Organisation organisation(JsonNode copy) {
    JsonNode own = copy.path("boundary").path("own_hosts");
    return organisations.computeIfAbsent(own.toString(), key -> open(own));
  }

  /// The report on one copy.
  ///
  /// @param copy its line of `truth.jsonl`
  Report report(JsonNode copy) {
    Organisation organisation = organisation(copy);
    List<Report> reports = new ArrayList<>();
    String file = lab.resolve(copy.path("file").stringValue()).toString();
    try (Tracing tracing =
        new Tracing(
            organisation.analyzer, organisation.verification, reports::add, Samples::unread)) {
      new Sources(Limits.DEFAULT).read(List.of(file), InputStream.nullInputStream(), tracing);
      tracing.finish();
    }
    return reports.getFirst();
  }

  private Organisation open(JsonNode own) {
    Settings settings = settings(own);
    if (!proofs) {
      return new Organisation(new Analyzer(settings), null);
    }
    try {
      Verification verification = Objects.requireNonNull(Verification.open(settings, CLOCK));
      return new Organisation(new Analyzer(settings, logs(own).told().view()), verification);
    } catch (DnsUnavailable e) {
      throw new AssertionError(e);
    }
  }

  private LogBook logs(JsonNode own) {
    List<String> paths = new ArrayList<>();
    own.forEach(id -> paths.add(lab.resolve("logs").resolve(id.stringValue()).toString()));
    LogFiles files = new LogFiles(Limits.DEFAULT);
    return LogBook.read(
        files.find(paths, InputStream.nullInputStream()), LogSettings.utc(AFTER_THE_LAB, 1 << 20));
  }

  private Settings settings(JsonNode own) {
    List<Rule> networks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (JsonNode id : own) {
      JsonNode host = hosts.path(id.stringValue());
      names.add(host.path("fqdn").stringValue());
      for (JsonNode ip : host.path("ips")) {
        IpNetwork network = Objects.requireNonNull(IpNetwork.parse(ip.stringValue()));
        networks.add(new Rule(network, true));
      }
    }
    OwnSide side = new OwnSide(networks, names, List.of(), List.of());
    DnsMode mode = proofs ? new DnsMode.Zones(lab.resolve("dns")) : new DnsMode.Off();
    return new Settings(side, Settings.DEFAULT.tolerance(), Limits.DEFAULT)
        .with(DnsSettings.OFF.with(mode));
  }
}
