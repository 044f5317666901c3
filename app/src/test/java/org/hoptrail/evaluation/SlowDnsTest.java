package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoptrail.SharedData;
import org.hoptrail.dns.DnsUnavailable;
import org.hoptrail.dns.TestServer;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.Tracing;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.hoptrail.source.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// 5,000 messages of the corpus verified against a name server that takes 20 ms for every answer:
/// messages wait beside each other, and no question is asked twice. The time it took is printed; it
/// goes to `docs/performance.md`.
@Tag("data")
class SlowDnsTest {

  private static final int MESSAGES = 5_000;
  private static final Duration LATENCY = Duration.ofMillis(20);

  private static final String NOTHING_EXISTS =
      ". 60 IN SOA ns.root.invalid. hostmaster.root.invalid. 1 7200 900 1209600 300\n";

  private final Set<DnsQuestion> distinct = new HashSet<>();
  private long asked;
  private long reports;

  @Test
  void messages_wait_beside_each_other() throws IOException, DnsUnavailable {
    String corpus = SharedData.require("data/corpus").toString();
    try (TestServer server = TestServer.start(NOTHING_EXISTS).latency(LATENCY)) {
      DnsSettings dns = DnsSettings.OFF.with(new DnsMode.Live()).with(List.of(server.server()));
      long start = System.nanoTime();
      trace(corpus, Settings.DEFAULT.with(dns));
      double seconds = (System.nanoTime() - start) / 1e9;
      double oneByOne = asked * LATENCY.toMillis() / 1e3;
      System.out.printf(
          "DNS with 20 ms latency: %d messages, %d questions, %d packets, most under way %d; %.1f s"
              + " instead of %.0f s one by one%n",
          reports, asked, server.queries(), server.mostPending(), seconds, oneByOne);
      assertThat(reports).isEqualTo(MESSAGES);
      assertThat(server.queries()).isLessThanOrEqualTo(distinct.size() * 5 / 4);
      assertThat(server.mostPending()).isBetween(8, dns.parallel());
    }
  }

  private void trace(String corpus, Settings settings) throws DnsUnavailable {
    try (Verification verification = Verification.open(settings, Clock.systemUTC());
        Tracing tracing =
            new Tracing(new Analyzer(settings), verification, this::count, failure -> {})) {
      new Sources(settings.limits())
          .read(List.of(corpus), InputStream.nullInputStream(), new Sink(tracing));
      tracing.finish();
    }
  }

  private void count(Report report) {
    reports++;
    Set<DnsQuestion> ofMessage = new HashSet<>();
    report.verdicts().all().stream()
        .flatMap(verdict -> verdict.asked().stream())
        .forEach(answer -> ofMessage.add(answer.question()));
    asked += ofMessage.size();
    distinct.addAll(ofMessage);
  }

  private static final class Sink implements MessageSink {

    private final Tracing tracing;
    private int taken;

    Sink(Tracing tracing) {
      this.tracing = tracing;
    }

    @Override
    public @Nullable BodySink body(byte[] header, boolean quoted) {
      return taken < MESSAGES ? tracing.body(header, quoted) : null;
    }

    @Override
    public void message(RawMessage message) {
      if (taken++ < MESSAGES) {
        tracing.message(message);
      }
    }

    @Override
    public void failure(InputFailure failure) {}
  }
}
