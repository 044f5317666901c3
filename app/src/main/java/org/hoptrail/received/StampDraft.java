package org.hoptrail.received;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.IpAddress;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// The values of a stamp while they are being read: byte ranges, not yet strings. The generic
/// reading fills it, then a dialect may move or clear what its system means differently.
///
/// The fields mean what the components of the same names mean in [org.hoptrail.model.Client],
/// [org.hoptrail.model.Server], [org.hoptrail.model.Envelope] and [org.hoptrail.model.Stamp].
public final class StampDraft {

  public @Nullable Slice from;
  public @Nullable Slice helo;
  public @Nullable Slice rdns;
  public @Nullable IpAddress peer;
  public @Nullable Slice peerText;
  public @Nullable Slice peerPort;
  public @Nullable Slice ident;
  public @Nullable Slice authenticatedAs;
  public @Nullable Slice by;
  public @Nullable IpAddress byAddress;
  public @Nullable Slice byAddressText;
  public @Nullable Slice software;
  public @Nullable Slice protocol;
  public @Nullable Slice via;
  public @Nullable Slice tlsVersion;
  public @Nullable Slice tlsCipher;
  public @Nullable Slice queueId;
  public @Nullable Slice envelopeFrom;
  public final List<Slice> recipients = new ArrayList<>(1);
  final List<Slice> leftovers = new ArrayList<>(0);

  StampDraft() {}

  /// Takes the peer address, its text and port.
  public void peer(AddressWord address) {
    peer = address.address();
    peerText = address.text();
    if (address.port() != null) {
      peerPort = address.port();
    }
  }

  /// The `from` value is the resolved name of the client, not its HELO (Exim, qmail).
  public void fromIsRdns() {
    if (rdns == null
        && from != null
        && !from.equalsIgnoreCase("unknown")
        && AddressWord.read(from) == null) {
      rdns = from;
    }
    fromIsNoHelo();
  }

  /// The `from` value is not what the client said in HELO: there was no SMTP session.
  public void fromIsNoHelo() {
    if (helo != null && from != null && helo.start() == from.start()) {
      helo = null;
    }
  }

  /// Marks a range that the generic reading left over as understood.
  public void claim(Slice range) {
    leftovers.removeIf(left -> left.start() >= range.start() && left.end() <= range.end());
  }

  /// The ranges nobody has understood yet.
  public List<Slice> unread() {
    return List.copyOf(leftovers);
  }
}
