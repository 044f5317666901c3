package org.hoptrail.check;

import java.time.Duration;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.MailDate;

/// The author's date lies after our border took the message in, or long before.
final class AuthorDate implements Check {

  private static final Duration AHEAD = Duration.ofHours(26);
  private static final Duration BEHIND = Duration.ofDays(7);

  @Override
  public String id() {
    return "author-date";
  }

  @Override
  public String title() {
    return "The author's date does not fit the arrival";
  }

  @Override
  public Ground ground() {
    return Ground.CLIENT;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    OurSide ours = facts.ourSide();
    Cited<MailDate> date = facts.message().date();
    Cited<MailDate> arrival = ours == null ? null : ours.border().stamp().date();
    if (ours == null || date == null || arrival == null) {
      return List.of();
    }
    Duration ahead = Duration.between(arrival.value().instant(), date.value().instant());
    boolean future = ahead.compareTo(AHEAD) > 0;
    if (!future && ahead.negated().compareTo(BEHIND) <= 0) {
      return List.of();
    }
    return List.of(
        new Seen(
                id(),
                Certainty.WEAK,
                ours.border(),
                "The author's date lies "
                    + Durations.inWords(ahead.abs())
                    + (future ? " after" : " before")
                    + " the arrival at our side.")
            .at(date)
            .at(arrival)
            .because(
                "A message is written before it arrives, and rarely weeks before.",
                List.of("a wrong clock on the author's side", "a draft that lay, or resent mail"),
                "Compare with the dates in the body and in the threads it answers.",
                "RFC 5322 3.6.1"));
  }
}
