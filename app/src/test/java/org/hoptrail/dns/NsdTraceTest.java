package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsServer;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.Tracing;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.render.ReportJson;
import org.hoptrail.samples.Samples;
import org.hoptrail.source.Sources;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;

/// The mail of the lab, verified once against its zones as files and once against a real name
/// server that serves them: the reports are the same, but for who answered and when.
@Tag("data")
class NsdTraceTest {

  /// A few days after the mail of the lab, so that nothing of it is old.
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-04-10T00:00:00Z"), ZoneOffset.UTC);

  private static final String WHO_AND_WHEN =
      "\"ttl\":\\d+|\"server\":\"[^\"]*\"|\"at\":\"[^\"]*\"|\"dnssec\":\"[^\"]*\"";

  @TempDir Path work;

  @Test
  void reports_are_those_of_the_zone_files() throws Exception {
    Path lab = SharedData.require("data/lab/open");
    String files = reports(lab, DnsSettings.OFF.with(new DnsMode.Zones(lab.resolve("dns"))));
    try (Nsd nsd = Nsd.start(zones(lab.resolve("dns")), work)) {
      DnsSettings live = Dns.live(Dns.LONG, 2, new DnsServer("127.0.0.1", nsd.address().getPort()));
      assertThat(reports(lab, live)).isEqualTo(files);
    }
    assertThat(files.lines()).hasSizeGreaterThan(300);
    assertThat(files).contains("\"result\":\"pass\"").contains("\"result\":\"fail\"");
  }

  private static Map<Name, Path> zones(Path folder) throws IOException {
    Map<Name, Path> zones = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (Master master = new Master(file.toString(), Name.root)) {
          zones.put(Objects.requireNonNull(master.nextRecord()).getName(), file);
        }
      }
    }
    return zones;
  }

  private static String reports(Path lab, DnsSettings dns) throws DnsUnavailable {
    Settings settings = Settings.DEFAULT.with(dns);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReportJson json = new ReportJson(out, false);
        Verification verification = Verification.open(settings, CLOCK);
        Tracing tracing =
            new Tracing(new Analyzer(settings), verification, json::write, Samples::unread)) {
      new Sources(settings.limits())
          .read(
              List.of(lab.resolve("messages").toString()), InputStream.nullInputStream(), tracing);
      tracing.finish();
    }
    return out.toString(StandardCharsets.UTF_8).replaceAll(WHO_AND_WHEN, "");
  }
}
