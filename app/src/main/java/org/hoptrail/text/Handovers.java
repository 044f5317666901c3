package org.hoptrail.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Passage;
import org.hoptrail.model.Route;
import org.hoptrail.model.Standing;
import org.jspecify.annotations.Nullable;

/// The time that passed between the stamps of two hosts of which one gave to the other, as the
/// header alone tells it. What logs add to a route, and how far its hops are believed, makes no
/// difference.
public final class Handovers {

  /// One message from one host to the next.
  ///
  /// @param from the name of the sender, as it writes it, lower case
  /// @param to the same of the receiver
  /// @param took the time between the two stamps, signed
  /// @param hop the hop of the receiver
  public record Handover(String from, String to, Duration took, Hop hop) {

    /// Whether the message came before it was sent, by more than the rounding of stamps.
    public boolean isBackward() {
      return took.compareTo(NOTABLE.negated()) <= 0;
    }
  }

  private static final Duration NOTABLE = Duration.ofSeconds(10);

  private Handovers() {}

  /// Those of a route, oldest first; without those between names that may be any host's.
  public static List<Handover> of(Route route) {
    List<Handover> found = List.of();
    Hop before = null;
    for (Hop hop : route.hops()) {
      if (hop.stamp().receivedIndex() >= 0) {
        Handover next = before == null ? null : between(before, hop);
        if (next != null) {
          found = found.isEmpty() ? new ArrayList<>(4) : found;
          found.add(next);
        }
        before = hop;
      }
    }
    return found;
  }

  private static @Nullable Handover between(Hop older, Hop newer) {
    String from = host(older);
    String to = host(newer);
    Cited<MailDate> sent = older.stamp().date();
    Cited<MailDate> came = newer.stamp().date();
    if (from == null || to == null || sent == null || came == null) {
      return null;
    }
    if (from.equals(to) || !follows(newer, older)) {
      return null;
    }
    Duration took = Duration.between(sent.value().instant(), came.value().instant());
    return new Handover(from, to, took, newer);
  }

  private static boolean follows(Hop newer, Hop older) {
    return HostNames.follows(claimed(newer), claimed(older));
  }

  private static Passage claimed(Hop hop) {
    return Passage.of(hop.as(Standing.CLAIMED, ""));
  }

  /// The name of the host that wrote a stamp; null when it may be that of many hosts.
  public static @Nullable String host(Hop hop) {
    Cited<String> by = hop.stamp().server().by();
    return by != null && HostNames.hasOrganisation(by.value())
        ? HostNames.normal(by.value())
        : null;
  }
}
