package org.hoptrail.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;

/// A stamp outside is dated days before the author's `Date`, which itself fits the arrival at our
/// side: the stamp belongs to an older message.
///
/// One host may have a clock that is days behind. Two hosts that agree with each other and not with
/// the message have not.
final class OlderThanMessage implements Check {

  /// What no zone and no clock set by hand explains.
  private static final Duration DAY = Duration.ofHours(26);

  private static final Duration TOGETHER = Duration.ofHours(2);

  @Override
  public String id() {
    return "older-than-message";
  }

  @Override
  public String title() {
    return "A stamp is older than the message that bears it";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    OurSide ours = facts.ourSide();
    Cited<MailDate> written = facts.message().date();
    Cited<MailDate> arrival = ours == null ? null : ours.border().stamp().date();
    if (written == null || arrival == null || isFuture(written, arrival)) {
      return List.of();
    }
    List<Hop> older = new ArrayList<>(0);
    for (Handover handover : facts.handovers()) {
      Cited<MailDate> date = handover.older().stamp().date();
      if (date != null && instant(date).plus(DAY).isBefore(instant(written))) {
        older.add(handover.older());
      }
    }
    return older.isEmpty() ? List.of() : List.of(finding(older, written));
  }

  private static boolean isFuture(Cited<MailDate> written, Cited<MailDate> arrival) {
    return instant(written).isAfter(instant(arrival).plus(DAY));
  }

  private static Instant instant(Cited<MailDate> date) {
    return date.value().instant();
  }

  private Finding finding(List<Hop> older, Cited<MailDate> written) {
    Hop newest = older.getFirst();
    boolean agreed = Handover.agree(older, TOGETHER);
    Cited<MailDate> date = newest.stamp().date();
    Duration apart =
        date == null ? Duration.ZERO : Duration.between(instant(date), instant(written));
    return new Seen(
            id(),
            agreed ? Certainty.STRONG : Certainty.MEDIUM,
            newest,
            "Hop "
                + newest.number()
                + (agreed ? ", and another host below it, are" : " is")
                + " dated "
                + Durations.inWords(apart)
                + " before the author wrote the message.")
        .at(date)
        .at(agreed ? older.getLast().stamp().date() : null)
        .at(written)
        .because(
            "A message is written before it is sent; the author's date fits the arrival at our"
                + " side, so it is the stamp that does not belong here.",
            List.of(
                "a host whose clock is days behind",
                "a server that replaced the Date of a message that had waited"),
            "Compare the stamp with Date, and with other mail of that host.",
            "RFC 5322 3.6.1",
            "RFC 5321 4.4");
  }
}
