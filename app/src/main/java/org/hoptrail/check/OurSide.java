package org.hoptrail.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.OwnSide;
import org.hoptrail.model.Route;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// What the facts tell of our own side: its border, its hosts, the mailboxes the message was for.
///
/// @param border the border hop
/// @param hosts names of our hosts, normal form: as configured, and as our stamps name their writer
/// @param mailboxes the recipients our stamps tell, lower case
/// @param returned whether a stamp below the border is one of ours too: the message left and came
///     back, so anything below may honestly bear our names
record OurSide(Hop border, Set<String> hosts, Set<String> mailboxes, boolean returned) {

  /// Our side, or null when no boundary is known.
  static @Nullable OurSide of(Route route, OwnSide own) {
    Boundary boundary = route.boundary();
    if (boundary == null) {
      return null;
    }
    Set<String> hosts = new HashSet<>(own.hosts());
    Set<String> mailboxes = new HashSet<>();
    List<Hop> outside = new ArrayList<>();
    Hop border = null;
    for (Hop hop : route.hops()) {
      border = hop.number() == boundary.hop() ? hop : border;
      if (hop.number() < boundary.hop()) {
        outside.add(hop);
        continue;
      }
      Cited<String> by = hop.stamp().server().by();
      if (by != null && HostNames.hasOrganisation(by.value())) {
        hosts.add(HostNames.normal(by.value()));
      }
      hop.stamp()
          .envelope()
          .recipients()
          .forEach(mailbox -> mailboxes.add(mailbox.value().toLowerCase(Locale.ROOT)));
    }
    return border == null ? null : new OurSide(border, hosts, mailboxes, isAny(outside, hosts));
  }

  /// The same, or null also when the message left our side and came back: then nothing below the
  /// border that bears our names need be a lie.
  static @Nullable OurSide ofArrival(Facts facts) {
    OurSide ours = facts.ourSide();
    return ours == null || ours.returned ? null : ours;
  }

  /// Whether one of the hops was written by one of the hosts, as far as its log does not deny it.
  private static boolean isAny(List<Hop> hops, Set<String> hosts) {
    for (Hop hop : hops) {
      Cited<String> by = hop.stamp().server().by();
      LogMatch log = hop.log();
      boolean denied =
          log != null
              && (log.verdict() == LogMatch.Verdict.ABSENT
                  || log.verdict() == LogMatch.Verdict.CONTRADICTED);
      if (by != null && !denied && hosts.contains(HostNames.normal(by.value()))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a name is that of one of our hosts, or of a domain above one.
  boolean isOurs(String name) {
    String normal = HostNames.normal(name);
    for (String host : hosts) {
      if (host.equals(normal) || (normal.indexOf('.') > 0 && HostNames.isUnder(host, normal))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a domain is that of one of the mailboxes.
  boolean receivesFor(String domain) {
    for (String mailbox : mailboxes) {
      if (mailbox.endsWith("@" + domain.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
