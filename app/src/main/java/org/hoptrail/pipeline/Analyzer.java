package org.hoptrail.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.check.Checks;
import org.hoptrail.check.Elsewhere;
import org.hoptrail.check.Facts;
import org.hoptrail.check.Weighing;
import org.hoptrail.header.HeaderReader;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.Finding;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.Problem;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Route;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Verdicts;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.received.StampReader;
import org.hoptrail.received.TokenReader;
import org.hoptrail.route.LogView;
import org.hoptrail.route.LogWeaver;
import org.hoptrail.route.RouteBuilder;
import org.hoptrail.verify.Verifier;
import org.jspecify.annotations.Nullable;

/// Analyses messages, one after the other. One analyzer serves one thread.
public final class Analyzer {

  private final Settings settings;
  private final StampReader stamps;
  private final TokenReader tokens;
  private final SummaryReader summaries = new SummaryReader();
  private final RouteBuilder routes;
  private final @Nullable Weaving logs;

  /// An analyzer that knows every mail system of the catalogue.
  public Analyzer(Settings settings) {
    this(settings, MailSystems.ALL);
  }

  /// An analyzer that also holds every message against logs.
  public Analyzer(Settings settings, LogView logs) {
    this(settings, new LogWeaver(logs, settings)::weave);
  }

  /// An analyzer that has what logs tell put into every route.
  Analyzer(Settings settings, Weaving logs) {
    this(settings, MailSystems.ALL, logs);
  }

  /// @param systems the mail systems to recognise
  public Analyzer(Settings settings, List<MailSystem> systems) {
    this(settings, systems, null);
  }

  private Analyzer(Settings settings, List<MailSystem> systems, @Nullable Weaving logs) {
    this.settings = settings;
    this.logs = logs;
    this.stamps = new StampReader(systems.stream().map(MailSystem::traces).toList());
    this.tokens = new TokenReader(systems.stream().flatMap(s -> s.tokens().stream()).toList());
    this.routes = new RouteBuilder(settings, stamp -> isFrontEnd(systems, stamp));
  }

  private static boolean isFrontEnd(List<MailSystem> systems, Stamp stamp) {
    for (MailSystem system : systems) {
      if (system.id().equals(stamp.system())) {
        return system.frontEnd().test(stamp);
      }
    }
    return false;
  }

  /// The report on one message, nothing verified. Never fails; what is wrong with the message is in
  /// the report.
  public Report analyze(RawMessage message) {
    return analyze(message, Elsewhere.NOWHERE);
  }

  /// The same, held against what is known of other messages.
  public Report analyze(RawMessage message, Elsewhere elsewhere) {
    Reading reading = read(message);
    return judge(reading, recorded(reading), elsewhere);
  }

  /// The first half: what the message, and the logs, tell.
  Reading read(RawMessage message) {
    List<Problem> problems = new ArrayList<>(message.problems());
    HeaderBlock header = HeaderReader.read(message, settings.limits(), problems);
    Route stamped = routes.build(receivedStamps(header, problems));
    MessageSummary summary = summaries.read(header, tokens.read(header));
    Route route = logs == null ? stamped : logs.weave(stamped, messageId(summary));
    return new Reading(header, summary, sideStamps(header), route, problems);
  }

  /// The stamps of a message, newest first, when nothing else is asked.
  List<Stamp> stamps(RawMessage message) {
    List<Problem> problems = new ArrayList<>();
    return receivedStamps(HeaderReader.read(message, settings.limits(), problems), problems);
  }

  /// What the header records of earlier verifications; nothing else is verified.
  Verdicts recorded(Reading reading) {
    return Verifier.recorded(reading.header(), reading.message(), reading.route(), settings.own());
  }

  /// The second half: what is odd about it.
  Report judge(Reading reading, Verdicts verdicts, Elsewhere elsewhere) {
    Facts facts =
        new Facts(
            reading.header(),
            reading.message(),
            reading.sideStamps(),
            reading.route(),
            verdicts,
            elsewhere,
            settings);
    List<Finding> findings = Checks.inspect(facts);
    return new Report(
        reading.header(),
        reading.message(),
        Weighing.mark(reading.route(), verdicts, findings),
        verdicts,
        findings,
        Weighing.verdict(reading.route(), verdicts, findings),
        reading.problems());
  }

  private static @Nullable String messageId(MessageSummary summary) {
    return summary.messageId() == null ? null : summary.messageId().value();
  }

  private List<Stamp> receivedStamps(HeaderBlock header, List<Problem> problems) {
    List<Stamp> result = new ArrayList<>(8);
    for (HeaderField field : header.fields()) {
      if (field.name() != FieldName.RECEIVED) {
        continue;
      }
      if (result.size() == settings.limits().receivedFields()) {
        problems.add(tooMany(header, field));
        break;
      }
      result.add(stamps.read(header, field, result.size(), settings.limits().fieldBytes()));
    }
    return result;
  }

  private List<Stamp> sideStamps(HeaderBlock header) {
    List<Stamp> result = List.of();
    for (HeaderField field : header.fields()) {
      if (field.name() == FieldName.X_RECEIVED
          && result.size() < settings.limits().receivedFields()) {
        result = result.isEmpty() ? new ArrayList<>(4) : result;
        result.add(stamps.read(header, field, -1, settings.limits().fieldBytes()));
      }
    }
    return result;
  }

  private Problem tooMany(HeaderBlock header, HeaderField field) {
    return new Problem(
        "too-many-received-fields",
        "Only the newest "
            + settings.limits().receivedFields()
            + " Received fields are read; see the setting limits.received-fields.",
        header.span(field.start(), header.bytes().length));
  }
}
