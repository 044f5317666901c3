package org.hoptrail.render;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hoptrail.model.ClockSkew;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.RelayGraph;
import org.hoptrail.model.RelayGraph.Edge;
import org.hoptrail.model.RelayGraph.Node;
import org.hoptrail.model.RelayGraph.Times;
import org.hoptrail.model.Source;
import org.hoptrail.model.Survey;
import org.hoptrail.model.Survey.Candidate;
import org.jspecify.annotations.Nullable;

/// What a batch of messages tells of their routes, as a page for a browser.
public final class SurveyHtml {

  private static final int WIDTH = 960;

  private static final int LONGEST_SUBJECT = 100;

  private final HtmlPage page;
  private final Function<Source, @Nullable String> links;

  private SurveyHtml(HtmlPage page, Function<Source, @Nullable String> links) {
    this.page = page;
    this.links = links;
  }

  /// The whole page.
  ///
  /// @param links where the page leads to for a message: a URI, or null for nowhere
  public static String of(Survey survey, Function<Source, @Nullable String> links) {
    String period = SummaryWords.period(survey.from(), survey.to(), "No stamp with a date");
    SurveyHtml html = new SurveyHtml(new HtmlPage("Mail routes", period), links);
    html.cards(survey);
    html.verdicts(survey);
    html.candidates(survey);
    html.ways(survey.slow());
    html.hosts(survey.slow());
    html.skews(survey.skews());
    html.page.ranking("What was found, by check, in how many messages", survey.checks(), false);
    html.page.ranking("Who brought messages to the boundary", survey.brought(), false);
    html.page.ranking("Mail systems that wrote the stamps", survey.systems(), false);
    html.page.ranking("Encryption of the hops", survey.tls(), false);
    html.page.ranking("Bad input met in messages", survey.problems(), false);
    html.failures(survey);
    return html.page.end();
  }

  private void cards(Survey survey) {
    page.raw("<dl>\n");
    page.card("messages", Long.toString(survey.messages()));
    page.card("hops", Long.toString(survey.hops()));
    for (Level level : Level.values()) {
      page.card(HopShape.word(level), Long.toString(survey.count(level)));
    }
    page.card("inputs unreadable", Long.toString(survey.failed()));
    page.raw("</dl>\n");
  }

  private static String colour(Level level) {
    return switch (level) {
      case CONSISTENT -> "in";
      case UNUSUAL -> "no";
      case SUSPICIOUS -> "later";
      case FORGED -> "back";
    };
  }

  /// The verdicts as one bar.
  private void verdicts(Survey survey) {
    if (survey.messages() == 0) {
      return;
    }
    page.heading("Verdicts").raw("<p>");
    for (Level level : Level.values()) {
      page.raw("<i class=\"" + colour(level) + "\"></i>" + HopShape.word(level));
    }
    page.raw("</p>\n<svg role=\"img\" aria-label=\"Verdicts\" viewBox=\"0 0 " + WIDTH + " 24\">\n");
    double x = 0;
    for (Level level : Level.values()) {
      double width = (double) WIDTH * survey.count(level) / survey.messages();
      page.raw(
          String.format(
              Locale.ROOT,
              "<rect class=\"%s\" x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"24\"/>\n",
              colour(level),
              x,
              width));
      x += width;
    }
    page.raw("</svg>\n");
  }

  private void candidates(Survey survey) {
    if (survey.candidates().isEmpty()) {
      return;
    }
    long all = survey.count(Level.FORGED) + survey.count(Level.SUSPICIOUS);
    int shown = survey.candidates().size();
    String extent = shown < all ? " (" + shown + " of " + all + ")" : "";
    page.wordTable("Probably forged" + extent, "", "verdict", "from", "subject", "message");
    for (Candidate candidate : survey.candidates()) {
      Source source = candidate.source();
      page.linkedRow(
          links.apply(source),
          source.display() + ":" + source.offset(),
          HopShape.word(candidate.level()),
          candidate.sentence(),
          candidate.from() == null ? "" : candidate.from(),
          candidate.subject() == null ? "" : cut(candidate.subject()));
    }
    page.endTable();
  }

  private static String cut(String subject) {
    return subject.length() <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, LONGEST_SUBJECT) + "...";
  }

  private void ways(RelayGraph graph) {
    if (graph.edges().isEmpty()) {
      return;
    }
    page.table(
        "Where time is lost: ways", "hops", "median", "p95", "max", "all together", "from -> to");
    for (Edge edge : graph.edges()) {
      times(edge.times(), edge.from() + " -> " + edge.to() + doubt(edge));
    }
    page.endTable();
  }

  private static String doubt(Edge edge) {
    if (edge.contradicted() > 0) {
      return " (contradicted in " + edge.contradicted() + " of " + edge.count() + ")";
    }
    return edge.isDoubtful() ? " (claimed only)" : "";
  }

  private void hosts(RelayGraph graph) {
    List<Node> slow =
        graph.nodes().stream()
            .filter(node -> node.times().lost() > 0)
            .sorted(
                Comparator.comparingDouble((Node n) -> -n.times().lost()).thenComparing(Node::name))
            .toList();
    if (slow.isEmpty()) {
      return;
    }
    page.table(
        "Where time is lost: until a host had the message",
        "hops",
        "median",
        "p95",
        "max",
        "all together",
        "host");
    slow.forEach(node -> times(node.times(), node.name()));
    page.endTable();
    page.line(
        "Medians and p95 are within four percent. A hop counts as five days at most; stamps that"
            + " are contradicted, and times that run backward, are left out.");
  }

  private void skews(List<ClockSkew> skews) {
    if (skews.isEmpty()) {
      return;
    }
    page.table("Clocks that disagree", "messages", "at least", "hosts");
    for (ClockSkew skew : skews) {
      String pair = skew.ahead() + " is ahead of " + skew.behind();
      String wrong = skew.wrong() == null ? "" : "; probably wrong: the clock of " + skew.wrong();
      page.row(Long.toString(skew.count()), SummaryWords.seconds(skew.seconds()), pair + wrong);
    }
    page.endTable();
  }

  private void times(Times times, String name) {
    page.row(
        Long.toString(times.count()),
        SummaryWords.seconds(times.median()),
        SummaryWords.seconds(times.p95()),
        SummaryWords.seconds(times.most()),
        SummaryWords.seconds(times.lost()),
        name);
  }

  private void failures(Survey survey) {
    if (survey.failed() == 0) {
      return;
    }
    page.heading("Could not be read: " + survey.failed());
    survey.failures().forEach(page::line);
    if (survey.failures().size() < survey.failed()) {
      page.line("and " + (survey.failed() - survey.failures().size()) + " more");
    }
  }
}
