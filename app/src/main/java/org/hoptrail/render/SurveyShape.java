package org.hoptrail.render;

import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Function;
import org.hoptrail.model.ClockSkew;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Survey;
import org.hoptrail.model.Survey.Candidate;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// The JSON of a survey, `hoptrail.survey/1`.
final class SurveyShape {

  static final String SCHEMA = "hoptrail.survey/1";

  private static final Shape<Survey> VERDICTS = verdicts();

  private static final Shape<Candidate> CANDIDATE =
      new Shape<Candidate>()
          .text("level", "`forged` or `suspicious`", c -> HopShape.word(c.level()))
          .text("sentence", "the verdict in words", Candidate::sentence)
          .text("from", "the author's address", Candidate::from)
          .text("subject", "the decoded Subject", Candidate::subject)
          .object("source", "where it was read from", ReportShape.SOURCE, Candidate::source);

  private static final Shape<ClockSkew> SKEW =
      new Shape<ClockSkew>()
          .text("ahead", "the host whose clock is ahead of the other's", ClockSkew::ahead)
          .text("behind", "the host it gave mail to", ClockSkew::behind)
          .number("count", "how many messages tell", ClockSkew::count)
          .add(
              "seconds",
              "number",
              "how far apart they are at least, within four percent",
              null,
              (json, skew) -> json.number(skew.seconds()))
          .text(
              "wrong",
              "which is probably wrong: another host says about the same of it",
              ClockSkew::wrong);

  static final Shape<Survey> SHAPE =
      new Shape<Survey>()
          .text("schema", "`" + SCHEMA + "`", s -> SCHEMA)
          .number("messages", "how many there were", Survey::messages)
          .number("hops", "of all their routes", Survey::hops)
          .text("from", "the oldest of the newest stamps", time(Survey::from))
          .text("to", "the newest stamp of all", time(Survey::to))
          .object("verdicts", "how many messages have each", VERDICTS, s -> s)
          .objects(
              "candidates", "forged, then suspicious; 200 at most", CANDIDATE, Survey::candidates)
          .object(
              "checks",
              "messages, by check; the total is all messages",
              SummaryShape.RANKING,
              Survey::checks)
          .object("brought", "who brought messages", SummaryShape.RANKING, Survey::brought)
          .object("systems", "stamps, by mail system", SummaryShape.RANKING, Survey::systems)
          .object("tls", "encryption of the hops", SummaryShape.RANKING, Survey::tls)
          .object("problems", "bad input, by code", SummaryShape.RANKING, Survey::problems)
          .object("slow", "where most time was lost, worst first", GraphShape.SHAPE, Survey::slow)
          .objects("skews", "hosts whose clocks disagree", SKEW, Survey::skews)
          .texts("failures", "inputs that could not be read; 200 at most", Survey::failures)
          .number("failed", "how many could not be read", Survey::failed);

  private SurveyShape() {}

  private static Shape<Survey> verdicts() {
    Shape<Survey> shape = new Shape<>();
    for (Level level : Level.values()) {
      shape.number(HopShape.word(level), "messages", survey -> survey.count(level));
    }
    return shape;
  }

  private static Function<Survey, @Nullable String> time(Function<Survey, @Nullable Instant> at) {
    return survey -> {
      Instant instant = at.apply(survey);
      return instant == null ? null : IsoTime.utc(instant);
    };
  }

  /// Writes one object.
  static void write(Survey survey, OutputStream out, boolean indented) {
    JsonOut json = new JsonOut(out, indented);
    SHAPE.write(json, survey);
    json.endLine();
    json.flush();
  }
}
