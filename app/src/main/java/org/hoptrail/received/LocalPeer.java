package org.hoptrail.received;

import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.text.Slice;

/// `with local` means that a program on the host handed the message over, so there is no peer.
/// Lines that tell of a peer all the same come from mass mailers that draw the protocol by lot.
final class LocalPeer {

  private LocalPeer() {}

  static void inspect(StampDraft reading, Oddities seen) {
    Slice protocol = reading.protocol;
    boolean peer = reading.peer != null && !reading.peer.isLoopback();
    if (protocol != null && peer && protocol.equalsIgnoreCase("local")) {
      seen.grammar(
          protocol,
          Certainty.STRONG,
          "A message handed over on the host itself has no peer, and here is one.",
          "Exim specification, received_protocol");
    }
  }
}
