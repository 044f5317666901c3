package org.hoptrail.graph;

import org.hoptrail.model.IpAddress;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.Passage;
import org.hoptrail.model.RelayGraph.By;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// What a host is called in a graph. A receiving host has the name it writes. A client is the host
/// that wrote the stamp before, as long as nothing speaks against that; otherwise it has the name
/// that was resolved for it, or its address. What it called itself names it only when nothing else
/// is told.
///
/// @param by what the nodes are
record Naming(By by) {

  /// Who received, and tells nothing of itself.
  private static final String NAMELESS = "(no name)";

  /// Who gave, and nothing is told of it.
  private static final String UNTOLD = "(not told)";

  /// Who gave, and wrote no stamp that would tell its system.
  private static final String CLIENT = "(client)";

  /// Longer names are cut: no host has one (RFC 1035 2.3.4).
  private static final int LONGEST = 255;

  /// The host that wrote a stamp.
  String receiver(Passage hop) {
    return by == By.SYSTEM ? hop.system() : named(hop.by(), hop.byAddress(), NAMELESS);
  }

  /// The host from which a stamp says it received.
  ///
  /// @param before the hop before, or null
  String sender(Passage hop, @Nullable Passage before) {
    if (before != null && HostNames.follows(hop, before)) {
      return receiver(before);
    }
    if (by == By.SYSTEM) {
      return CLIENT;
    }
    if (hop.rdns() == null && hop.peer() == null && hop.helo() == null) {
      return UNTOLD;
    }
    String sure = hop.peer() == null ? hop.helo() : null;
    return named(hop.rdns() == null ? sure : hop.rdns(), hop.peer(), UNTOLD);
  }

  private String named(@Nullable String name, @Nullable IpAddress address, String absent) {
    if (name != null && !name.isBlank()) {
      String normal = HostNames.normal(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
      String organisation = by == By.DOMAIN ? HostNames.organisation(normal) : null;
      return organisation == null ? normal : organisation;
    }
    if (address == null) {
      return absent;
    }
    int prefix = address.v4() ? 24 : 48;
    return "[" + (by == By.DOMAIN ? new IpNetwork(address, prefix) : address) + "]";
  }
}
