package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.text.DateFaults;
import org.hoptrail.text.DateFaults.Fault;
import org.hoptrail.text.Slice;

/// The date of a stamp names a day, time or zone that does not exist, the wrong day of the week, or
/// summer time in winter.
///
/// Servers take dates from the clock of their system and cannot write these. Of 12,000 stamps in
/// honest mail none has the wrong weekday.
final class ImpossibleDate implements Check {

  @Override
  public String id() {
    return "impossible-date";
  }

  @Override
  public String title() {
    return "The date of a stamp cannot be";
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings = new ArrayList<>(0);
    for (Hop hop : facts.route().hops()) {
      HeaderField field = hop.stamp().field();
      if (hop.stamp().receivedIndex() < 0) {
        continue;
      }
      Slice value = new Slice(facts.header().bytes(), field.valueStart(), field.end());
      for (Fault fault : DateFaults.of(value)) {
        findings.add(fault(facts, hop, fault));
      }
      Cited<MailDate> date = hop.stamp().date();
      String season = date == null ? null : ZoneSeason.contradiction(date.value());
      if (date != null && season != null) {
        findings.add(finding(hop, Certainty.MEDIUM, season, new Evidence.Bytes(date.span())));
      }
    }
    return findings;
  }

  private Finding fault(Facts facts, Hop hop, Fault fault) {
    String text = fault.where().unfolded();
    String title =
        switch (fault.kind()) {
          case YEAR -> "There was no mail in the year " + text + ".";
          case DAY -> "There is no such day as " + text + ".";
          case TIME -> "There is no such time of day as " + text + ".";
          case ZONE -> "No place on earth has the zone " + text + ".";
          case WEEKDAY -> "The date falls on another day of the week than " + text + ".";
        };
    boolean weekday = fault.kind() == DateFaults.Kind.WEEKDAY;
    return finding(
        hop,
        weekday ? Certainty.MEDIUM : Certainty.STRONG,
        title,
        new Evidence.Bytes(facts.header().span(fault.where().start(), fault.where().end())));
  }

  private Finding finding(Hop hop, Certainty certainty, String title, Evidence evidence) {
    return new Finding(
        id(),
        certainty,
        OddStamps.severity(certainty),
        hop,
        title,
        "A server takes the date from the clock and calendar of its system, which make no such"
            + " mistake.",
        List.of(
            "a stamp edited by hand, as in examples and tests",
            "outdated time zone tables",
            "old software that counts years from 1900"),
        List.of("RFC 5322 3.3", "IANA time zone database"),
        List.of(evidence));
  }
}
