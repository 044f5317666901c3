package org.hoptrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoptrail.dns.DnsUnavailable;
import org.hoptrail.dns.Resolver;
import org.hoptrail.dns.Resolvers;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.model.Verdicts;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.Tracing;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.samples.Samples;
import org.hoptrail.source.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A name server that does not answer, or gives an answer that cannot be used, accuses nobody.
class SilentDnsTest {

  private static final Set<Result> AGAINST =
      EnumSet.of(Result.FAIL, Result.SOFTFAIL, Result.POLICY, Result.PERMERROR);

  private static final DnsSettings ZONES =
      DnsSettings.OFF.with(new DnsMode.Zones(Samples.root().resolve("campus/dns")));

  /// Answers from the zones of the campus, but for the questions that go wrong.
  private record Faulty(Resolver zones, Set<DnsQuestion> wrong, Outcome outcome)
      implements Resolver {

    @Override
    public DnsAnswer ask(DnsQuestion question) {
      return wrong.isEmpty() || wrong.contains(question)
          ? new DnsAnswer(
              question,
              outcome,
              List.of(),
              List.of(),
              0,
              "test",
              Instant.EPOCH,
              Dnssec.UNKNOWN,
              null)
          : zones.ask(question);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"SERVER_FAILURE", "REFUSED", "TIMEOUT", "UNUSABLE", "NOT_ASKED", "SPENT"})
  void when_nothing_is_answered_nothing_is_held_against_anybody(Outcome outcome)
      throws DnsUnavailable {
    for (String name : List.of("message", "forged")) {
      Report report = report(name, Set.of(), outcome);
      assertThat(against(report.verdicts())).as(name).isEmpty();
      assertThat(report.findings()).hasSameSizeAs(withoutDns(name).findings());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"message", "forged"})
  void one_answer_that_is_missing_never_makes_it_worse(String name) throws DnsUnavailable {
    Report whole =
        report(name, Set.of(new DnsQuestion("nobody.asks", DnsType.TXT)), Outcome.TIMEOUT);
    Set<DnsQuestion> questions = new LinkedHashSet<>();
    whole.verdicts().all().stream()
        .forEach(v -> v.asked().forEach(a -> questions.add(a.question())));
    assertThat(questions).hasSizeGreaterThan(10);
    for (DnsQuestion question : questions) {
      for (Outcome outcome : List.of(Outcome.TIMEOUT, Outcome.SERVER_FAILURE, Outcome.UNUSABLE)) {
        Report report = report(name, Set.of(question), outcome);
        assertThat(against(whole.verdicts()))
            .as("%s %s", question, outcome)
            .containsAll(against(report.verdicts()));
        assertThat(report.findings().size()).isLessThanOrEqualTo(whole.findings().size());
      }
    }
  }

  private static Set<String> against(Verdicts verdicts) {
    Set<String> against = new LinkedHashSet<>();
    verdicts.all().stream()
        .filter(verdict -> AGAINST.contains(verdict.result()))
        .forEach(v -> against.add(v.method() + " " + v.property() + " " + v.receivedIndex()));
    return against;
  }

  private static Report withoutDns(String name) {
    return read(name, Settings.DEFAULT, null);
  }

  private static Report report(String name, Set<DnsQuestion> wrong, Outcome outcome)
      throws DnsUnavailable {
    Settings settings = Settings.DEFAULT.with(ZONES);
    try (Resolver zones = Resolvers.open(ZONES, Clock.systemUTC());
        Verification verification =
            Verification.over(settings, new Faulty(zones, wrong, outcome), Instant.EPOCH)) {
      return read(name, settings, verification);
    }
  }

  private static Report read(String name, Settings settings, @Nullable Verification verification) {
    List<Report> reports = new ArrayList<>();
    try (Tracing tracing =
        new Tracing(new Analyzer(settings), verification, reports::add, Samples::unread)) {
      String file = Samples.root().resolve("campus/" + name + ".eml").toString();
      new Sources(settings.limits()).read(List.of(file), InputStream.nullInputStream(), tracing);
      tracing.finish();
    }
    return reports.getFirst();
  }
}
