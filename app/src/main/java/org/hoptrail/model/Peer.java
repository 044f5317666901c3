package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// The other end of a connection as a log tells it.
///
/// @param name the name the logging host's resolver gave (or the name it looked up to connect);
///     null when the log tells none or says `unknown`. A socket path or a transport (`local`)
///     stands here too
/// @param address the address connected from or to
/// @param port its TCP port, 0 when not told
/// @param helo the name a client gave in HELO, EHLO or LHLO
public record Peer(
    @Nullable String name, @Nullable IpAddress address, int port, @Nullable String helo) {

  /// A peer of which only the address is known.
  public static Peer of(IpAddress address) {
    return new Peer(null, address, 0, null);
  }

  /// The same peer with what it said in HELO.
  public Peer withHelo(@Nullable String said) {
    return new Peer(name, address, port, said);
  }

  /// Whether the connection stayed on the host.
  public boolean isLoopback() {
    return address != null && address.isLoopback();
  }
}
