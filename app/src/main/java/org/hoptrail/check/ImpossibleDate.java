package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Span;
import org.hoptrail.text.DateFaults;
import org.hoptrail.text.DateFaults.Fault;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// The date of a stamp, or the author's, names a day, time or zone that does not exist, the wrong
/// day of the week, or summer time in winter.
///
/// Servers take dates from the clock of their system and cannot write these: of 12,000 stamps in
/// honest mail none has the wrong weekday. The author's date is the sender's word, and says less.
final class ImpossibleDate implements Check {

  @Override
  public String id() {
    return "impossible-date";
  }

  @Override
  public String title() {
    return "A date that cannot be";
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings = new ArrayList<>(0);
    for (Hop hop : facts.route().hops()) {
      if (hop.stamp().receivedIndex() >= 0) {
        stamp(facts.header(), hop, findings);
      }
    }
    HeaderField author = facts.header().first(FieldName.DATE);
    if (author != null) {
      for (Fault fault : faults(facts.header(), author)) {
        Certainty certainty = isWeekday(fault) ? Certainty.WEAK : Certainty.MEDIUM;
        findings.add(finding(null, certainty, "Date: " + says(fault), at(facts.header(), fault)));
      }
    }
    return findings;
  }

  private void stamp(HeaderBlock header, Hop hop, List<Finding> findings) {
    for (Fault fault : faults(header, hop.stamp().field())) {
      Certainty certainty = isWeekday(fault) ? Certainty.MEDIUM : Certainty.STRONG;
      findings.add(finding(hop, certainty, says(fault), at(header, fault)));
    }
    Cited<MailDate> date = hop.stamp().date();
    String season = date == null ? null : ZoneSeason.contradiction(date.value());
    if (date != null && season != null) {
      findings.add(finding(hop, Certainty.MEDIUM, season, date.span()));
    }
  }

  private static List<Fault> faults(HeaderBlock header, HeaderField field) {
    return DateFaults.of(new Slice(header.bytes(), field.valueStart(), field.end()));
  }

  private static boolean isWeekday(Fault fault) {
    return fault.kind() == DateFaults.Kind.WEEKDAY;
  }

  private static Span at(HeaderBlock header, Fault fault) {
    return header.span(fault.where().start(), fault.where().end());
  }

  private static String says(Fault fault) {
    String text = fault.where().unfolded();
    return switch (fault.kind()) {
      case FORM -> "No server puts a comma behind the month: " + text + ".";
      case YEAR -> "There was no mail in the year " + text + ".";
      case DAY -> "There is no such day as " + text + ".";
      case TIME -> "There is no such time of day as " + text + ".";
      case ZONE -> "No place on earth has the zone " + text + ".";
      case WEEKDAY -> "The day given is not a " + text + ".";
    };
  }

  private Finding finding(@Nullable Hop hop, Certainty certainty, String title, Span where) {
    return new Finding(
        id(),
        certainty,
        OddStamps.severity(certainty),
        hop,
        title,
        "Servers and mail programs take the date from the clock and calendar of their system, which"
            + " make no such mistake.",
        List.of(
            "a date edited by hand, as in examples and tests",
            "outdated time zone tables",
            "old software that counts years from 1900"),
        "Compare with a calendar and with the time zone of the host.",
        List.of("RFC 5322 3.3", "IANA time zone database"),
        List.of(new Evidence.Bytes(where)));
  }
}
