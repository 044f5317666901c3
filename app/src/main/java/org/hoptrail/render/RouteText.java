package org.hoptrail.render;

import java.util.List;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.LogMatch.Verdict;
import org.hoptrail.model.Route;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Standing;
import org.jspecify.annotations.Nullable;

/// The route as text: a table of the hops with the boundary drawn through it.
final class RouteText {

  private final StringBuilder out;
  private final Style style;
  private final @Nullable Places places;

  RouteText(StringBuilder out, Style style, @Nullable Places places) {
    this.out = out;
    this.style = style;
    this.places = places;
  }

  void append(Route route) {
    List<Hop> hops = route.hops();
    if (hops.isEmpty()) {
      return;
    }
    HopTable table = new HopTable(hops);
    out.append(style.faint(table.heading())).append('\n');
    for (int i = 0; i < hops.size(); i++) {
      Hop hop = hops.get(i);
      boundary(route.boundary(), hop);
      String day = table.day(i);
      if (!day.isEmpty()) {
        out.append(" ".repeat(table.dayIndent())).append(style.faint(day)).append('\n');
      }
      table.append(out, i, standing(hop.standing()));
      log(hop);
      where(hop.stamp());
    }
    out.append("\n  ");
    Boundary boundary = route.boundary();
    String why =
        boundary == null
            ? "No boundary: no stamp shows a client from outside."
            : "Boundary: " + boundary.why();
    Lines.append(out, 2, 4, Printable.of(why));
  }

  private void boundary(@Nullable Boundary boundary, Hop hop) {
    if (boundary == null || boundary.hop() != hop.number()) {
      return;
    }
    String how = HopShape.word(boundary.how());
    String rule = "--- the outside above, our own hosts below (" + how + ") ---";
    out.append("  ").append(style.accent(rule)).append('\n');
  }

  private String standing(Standing standing) {
    String word = HopShape.word(standing);
    return switch (standing) {
      case LOGGED, OWN -> style.good(word);
      case BORDER -> style.accent(word);
      case CORROBORATED, CLAIMED -> word;
      case CONTRADICTED -> style.bad(word);
    };
  }

  /// What the log says, where it is more than that it agrees.
  private void log(Hop hop) {
    LogMatch log = hop.log();
    if (log != null && log.verdict() != Verdict.CONFIRMED && log.verdict() != Verdict.UNCOVERED) {
      out.append(" ".repeat(7));
      Lines.append(out, 7, 9, "log: " + Printable.of(log.why()));
    }
  }

  /// Where the field stands, and line and column of every value in it.
  private void where(Stamp stamp) {
    if (places == null || stamp.receivedIndex() == Stamp.LOG_ONLY) {
      return;
    }
    StringBuilder text = new StringBuilder(places.of(places.start(stamp.field())));
    place(text, "helo", stamp.client().helo());
    place(text, "rdns", stamp.client().rdns());
    place(text, "peer", stamp.client().peer());
    place(text, "user", stamp.client().authenticatedAs());
    place(text, "by", stamp.server().by());
    place(text, "id", stamp.queueId());
    place(text, "date", stamp.date());
    out.append(" ".repeat(7));
    Lines.append(out, 7, 9, text.toString());
  }

  private void place(StringBuilder text, String name, @Nullable Cited<?> value) {
    if (value != null && places != null) {
      text.append(' ').append(name).append('@').append(places.lineAndColumn(value.span()));
    }
  }
}
