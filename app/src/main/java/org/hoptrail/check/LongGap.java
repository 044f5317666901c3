package org.hoptrail.check;

import java.time.Duration;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Durations;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.MailDate;

/// Days lie between two hops outside our side: the trace of an older message was pasted in.
///
/// A queue gives up after five days. A list moderator may take longer.
final class LongGap implements Check {

  private static final Duration NO_QUEUE_WAITS = Duration.ofDays(6);
  private static final Duration LONG = Duration.ofDays(1);

  @Override
  public String id() {
    return "long-gap";
  }

  @Override
  public String title() {
    return "Days lie between two hops";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    return Handover.find(
        facts,
        handover -> {
          Cited<MailDate> before = handover.older().stamp().date();
          Cited<MailDate> after = handover.newer().stamp().date();
          if (before == null || after == null) {
            return null;
          }
          Duration gap = Duration.between(before.value().instant(), after.value().instant());
          return gap.compareTo(LONG) > 0 ? finding(facts, handover, gap) : null;
        });
  }

  private Finding finding(Facts facts, Handover handover, Duration gap) {
    boolean list =
        facts.header().first(FieldName.LIST_ID) != null
            || facts.header().first(FieldName.MAILING_LIST) != null
            || facts.header().first(FieldName.RESENT_FROM) != null;
    boolean sure = gap.compareTo(NO_QUEUE_WAITS) > 0 && !list;
    return new Seen(
            id(),
            sure ? Certainty.MEDIUM : Certainty.WEAK,
            handover.older(),
            Durations.inWords(gap)
                + " lie between hop "
                + handover.older().number()
                + " and hop "
                + handover.newer().number()
                + ".")
        .at(handover.older().stamp().date())
        .at(handover.newer().stamp().date())
        .because(
            "Servers try for up to five days; stamps much older belong to another message.",
            List.of(
                "a moderator released the message late", "somebody resent a message he had got"),
            "See whether the message was resent or moderated, and ask the newer host's log.",
            "RFC 5321 4.5.4.1");
  }
}
