package org.hoptrail.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A hop without its proofs: what it takes to add many routes up.
///
/// @param helo what the client called itself
/// @param rdns the name the server resolved
/// @param peer the address the server saw
/// @param by the name of the receiving server
/// @param byAddress its own address
/// @param system the mail system that wrote the stamp, or [Stamp#GENERIC]
/// @param standing how far the hop can be believed
/// @param transit time since the stamp before, signed; or null
public record Passage(
    @Nullable String helo,
    @Nullable String rdns,
    @Nullable IpAddress peer,
    @Nullable String by,
    @Nullable IpAddress byAddress,
    String system,
    Standing standing,
    @Nullable Duration transit) {

  /// What a hop tells.
  public static Passage of(Hop hop) {
    Client client = hop.stamp().client();
    Server server = hop.stamp().server();
    return new Passage(
        value(client.helo()),
        value(client.rdns()),
        value(client.peer()),
        value(server.by()),
        value(server.address()),
        hop.stamp().system(),
        hop.standing(),
        hop.transit());
  }

  private static <T> @Nullable T value(@Nullable Cited<T> cited) {
    return cited == null ? null : cited.value();
  }
}
