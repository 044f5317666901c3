package org.hoptrail.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.hoptrail.evaluation.ForgedScore.Half;

/// The part of the page of counts about forgeries made from genuine messages.
final class ForgedPage {

  private static final String ABOUT =
      """

      ## Forged from genuine mail

      Genuine messages, each changed in one way below the border, where a forger could have written. Headers alone are
      read: no logs, no DNS. Every rate is told for the two halves of a set, `first / second`: whoever changes a check
      looks at the first half only. `stamps` are forged stamps that are flagged, `suspicious` messages that got at least
      that verdict, `told` messages in which a check says something it does not say of the genuine one, all in percent.
      Of the genuine messages none is suspicious.

      What nothing in a header shows: a HELO, peer address or version exchanged for one as good, for nothing else in the
      header repeats them; a stamp taken away; an id drawn anew where ids hold no time (short Postfix ids, qmail, old
      Sendmail) or a Message-ID; a stamp invented with care, named as its neighbours want it. An hour, a zone, or one date moved
      by days may be a clock that is wrong, so it is told and seldom accuses. One host renamed breaks one handover, which
      honest routes do as well. DNS (who is that address) and logs (does the host know the id) find much of this.
      """;

  private ForgedPage() {}

  static void append(StringBuilder out, List<ForgedScore> scores) {
    out.append(ABOUT);
    for (ForgedScore score : scores) {
      out.append("\n### From ").append(score.name()).append("\n\n");
      out.append("| craft | what is done | messages | stamps | suspicious | told |\n");
      out.append("|---|---|---|---|---|---|\n");
      score
          .crafts()
          .forEach(
              (craft, halves) -> {
                out.append("| ").append(craft.name()).append(" | ").append(craft.about());
                out.append(" | ").append(halves.get(0).messages());
                out.append(" / ").append(halves.get(1).messages());
                boolean stamps = halves.get(0).hasStamps() || halves.get(1).hasStamps();
                out.append(" | ").append(stamps ? rates(halves, Half::flagged) : "");
                out.append(" | ").append(rates(halves, Half::suspicious));
                out.append(" | ").append(rates(halves, Half::told)).append(" |\n");
              });
    }
  }

  private static String rates(List<Half> halves, ToDoubleFunction<Half> rate) {
    return String.format(
        Locale.ROOT,
        "%.0f / %.0f",
        rate.applyAsDouble(halves.get(0)),
        rate.applyAsDouble(halves.get(1)));
  }
}
