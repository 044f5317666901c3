package org.hoptrail.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Oddity;
import org.hoptrail.model.TlsUse;

/// A stamp shows software or a protocol that did not exist at its date: the date is invented, or
/// the line was written later.
final class NewerThanDate implements Check {

  /// Drafts of TLS 1.3 ran between few hosts in 2017; RFC 8446 is of August 2018.
  private static final Instant TLS_1_3 = Instant.parse("2017-06-01T00:00:00Z");

  /// RFC 5246 is of August 2008.
  private static final Instant TLS_1_2 = Instant.parse("2008-01-01T00:00:00Z");

  @Override
  public String id() {
    return "newer-than-date";
  }

  @Override
  public String title() {
    return "A stamp shows a version or protocol of another time than its date";
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings =
        new ArrayList<>(
            new OddStamps(
                    id(),
                    Oddity.Kind.TOO_NEW,
                    "Software cannot stamp mail before it is written, so the date is not that of the"
                        + " stamp.",
                    List.of(
                        "a host whose clock is years wrong", "a template that hides the version"))
                .in(facts));
    for (Hop hop : facts.route().hops()) {
      TlsUse tls = hop.stamp().tls();
      Cited<MailDate> date = hop.stamp().date();
      if (tls != null && tls.version() != null && date != null) {
        encryption(hop, tls.version(), date, findings);
      }
    }
    return findings;
  }

  private void encryption(
      Hop hop, Cited<String> version, Cited<MailDate> date, List<Finding> findings) {
    Instant since =
        switch (version.value()) {
          case "TLSv1.3" -> TLS_1_3;
          case "TLSv1.2" -> TLS_1_2;
          default -> Instant.MIN;
        };
    if (!date.value().instant().isBefore(since)) {
      return;
    }
    findings.add(
        new Finding(
            id(),
            Certainty.STRONG,
            Severity.ALARM,
            hop,
            "Hop " + hop.number() + " tells of " + version.value() + " before it was defined.",
            "A connection cannot use a protocol that nobody had implemented yet, so the date is not"
                + " that of the stamp.",
            List.of("a host whose clock is years wrong"),
            "Look up when the protocol or version first appeared.",
            List.of("RFC 8446", "RFC 5246"),
            List.of(new Evidence.Bytes(version.span()), new Evidence.Bytes(date.span()))));
  }
}
