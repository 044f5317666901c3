package org.hoptrail.route;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Client;
import org.hoptrail.model.Gap;
import org.hoptrail.model.Stamp;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// Finds the places where one stamp does not lead to the next: the host that wrote the older is by
/// no name the client of the newer. A third of honest hand-offs look so (internal names, pools,
/// filters), so a gap is a statement of what is missing, not a suspicion.
final class Gaps {

  private Gaps() {}

  /// @param stamps newest first
  static List<Gap> between(List<Stamp> stamps) {
    List<Gap> gaps = List.of();
    for (int i = stamps.size() - 1; i > 0; i--) {
      String reason = reason(stamps.get(i), stamps.get(i - 1));
      if (reason != null) {
        gaps = gaps.isEmpty() ? new ArrayList<>(2) : gaps;
        gaps.add(new Gap(stamps.size() - i, reason));
      }
    }
    return gaps;
  }

  private static @Nullable String reason(Stamp older, Stamp newer) {
    Cited<String> by = older.server().by();
    Client client = newer.client();
    if (by == null || client.from() == null || !HostNames.hasOrganisation(by.value())) {
      return null;
    }
    if (client.peer() != null && client.peer().value().isLoopback()) {
      return null;
    }
    if (older.server().address() != null
        && client.peer() != null
        && older.server().address().value().equals(client.peer().value())) {
      return null;
    }
    boolean named = false;
    for (Cited<String> name : HostNames.of(client)) {
      if (HostNames.related(name.value(), by.value())) {
        return null;
      }
      named |= HostNames.hasOrganisation(name.value());
    }
    return named ? words(by.value(), client) : null;
  }

  private static String words(String by, Client client) {
    Cited<String> name = client.rdns() != null ? client.rdns() : client.helo();
    name = name != null ? name : client.from();
    String shown = name == null ? "the next host" : name.value();
    return "No stamp tells how the message came from " + by + " to " + shown + ".";
  }
}
