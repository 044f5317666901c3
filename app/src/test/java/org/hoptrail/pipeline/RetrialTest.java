package org.hoptrail.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoptrail.dns.DnsUnavailable;
import org.hoptrail.dns.Resolver;
import org.hoptrail.dns.Resolvers;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.Evidence.OtherMessage;
import org.hoptrail.model.HostClock;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Problem;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.hoptrail.model.UsualRoute;
import org.hoptrail.render.ReportJson;
import org.hoptrail.samples.Samples;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A message that was verified is judged again when its body is gone and the DNS says nothing.
class RetrialTest {

  private static final Path CAMPUS = Samples.root().resolve("campus");
  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

  private final List<Object> asked = new ArrayList<>();
  private LogBook.Told logs = new LogBook(List.of(), List.of(), Map.of(), new Coverage()).told();
  private @Nullable Verification dns;

  @BeforeEach
  void open() throws DnsUnavailable {
    LogSettings reading = new LogSettings(ZoneId.of("UTC"), NOW, Limits.DEFAULT.logLineBytes());
    List<String> paths = List.of(CAMPUS.resolve("logs").toString());
    logs =
        LogBook.read(
                new LogFiles(Limits.DEFAULT).find(paths, InputStream.nullInputStream()), reading)
            .told();
    DnsSettings zones = DnsSettings.OFF.with(new DnsMode.Zones(CAMPUS.resolve("dns")));
    Resolver answers = Resolvers.open(zones, Clock.fixed(NOW, ZoneOffset.UTC));
    dns =
        Verification.over(
            Settings.DEFAULT,
            question -> {
              asked.add(question);
              return answers.ask(question);
            },
            NOW);
  }

  private Judged judged(Analyzer analyzer) {
    List<Judged> all = new ArrayList<>();
    try (Tracing tracing = Tracing.keeping(analyzer, dns, all::add, failure -> {})) {
      List<String> paths = List.of(CAMPUS.resolve("message.eml").toString());
      new Sources(Limits.DEFAULT).read(paths, InputStream.nullInputStream(), tracing);
      tracing.finish();
    }
    return all.getFirst();
  }

  private static String json(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReportJson json = new ReportJson(bytes, false);
    json.write(report);
    json.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static @Nullable Judged again(Retrial retrial, Judged first) {
    Source source = first.report().header().source();
    Keepsake kept = Keepsake.read(first.keepsake().text(), source);
    return retrial.again(source, first.report().header().bytes(), kept);
  }

  @Test
  void the_report_is_that_of_a_first_look_with_the_logs() {
    Judged without = judged(new Analyzer(Settings.DEFAULT));
    Judged with = judged(ToldLogs.late(Settings.DEFAULT, () -> logs));
    assertThat(json(with.report())).isNotEqualTo(json(without.report()));
    asked.clear();
    Judged again = again(logs.retrial(Settings.DEFAULT, null), without);
    assertThat(again).isNotNull();
    assertThat(json(again.report()))
        .contains("Header and body are as museum.example signed them.")
        .isEqualTo(json(with.report()));
    assertThat(again.keepsake()).isEqualTo(with.keepsake());
    assertThat(asked).as("nobody was asked").isEmpty();
  }

  @Test
  void a_report_that_rests_on_lines_that_are_gone_stays() {
    Judged with = judged(ToldLogs.late(Settings.DEFAULT, () -> logs));
    assertThat(again(logs.retrial(Settings.DEFAULT, dns), with)).isNotNull();
    LogBook book = logs.book();
    LogBook fewer =
        new LogBook(
            book.transfers().stream().filter(each -> !each.host().equals("mx1")).toList(),
            book.refusals(),
            book.covered(),
            book.coverage());
    assertThat(again(fewer.told().retrial(Settings.DEFAULT, dns), with)).isNull();
  }

  @Test
  void what_is_kept_is_read_again() {
    Source source = new Source("a.eml", null, 100, 900, null);
    Keepsake.Verified verified = new Keepsake.Verified(NOW, List.of("{\"a\":1}"), List.of("b c"));
    Source other = new Source("b.zip", "c.eml", 0, 700, "00ff");
    OtherMessage twin = new OtherMessage(other, new Span(other, 30, 90));
    Keepsake kept =
        new Keepsake(
            List.of(
                new Problem("one", "It is so.", new Span(source, 100, 120)),
                new Problem("two", "It is otherwise.", null)),
            verified,
            List.of(new Keepsake.LogLine("mx1", "4F00", 12, 3456)),
            new Heard(
                Map.of(3, twin),
                Map.of("a.example", new HostClock("a.example", Duration.ofSeconds(-280), 5)),
                new UsualRoute("b.example", "192.0.2.0/24", 50)));
    assertThat(Keepsake.read(kept.text(), source)).isEqualTo(kept);
    Keepsake nothing = new Keepsake(List.of(), null, List.of(), Heard.NOTHING);
    assertThat(nothing.text()).isEmpty();
    assertThat(Keepsake.read("", source)).isEqualTo(nothing);
    assertThat(Keepsake.read("problem\tx\nlogged\t1\nnonsense\n\n", source)).isEqualTo(nothing);
  }
}
