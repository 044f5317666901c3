package org.hoptrail.verify;

import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.Route;
import org.hoptrail.model.Stamp;
import org.jspecify.annotations.Nullable;

/// The message that is verified.
///
/// @param header its fields
/// @param message what it says of itself
/// @param route its path
record Subject(HeaderBlock header, MessageSummary message, Route route) {

  /// The hop that took the message in from outside, or null when no boundary is known.
  @Nullable Hop border() {
    Boundary boundary = route.boundary();
    if (boundary != null) {
      for (Hop hop : route.hops()) {
        if (hop.number() == boundary.hop()) {
          return hop;
        }
      }
    }
    return null;
  }

  /// When our side received the message: the date of the border stamp, else of the newest; null
  /// when neither has one.
  @Nullable Instant received() {
    Hop border = border();
    Instant at = border == null ? null : time(border.stamp());
    List<Hop> hops = route.hops();
    for (int i = hops.size() - 1; at == null && i >= 0; i--) {
      at = time(hops.get(i).stamp());
    }
    return at;
  }

  private static @Nullable Instant time(Stamp stamp) {
    Cited<MailDate> date = stamp.date();
    return date == null ? null : date.value().instant();
  }

  /// The reverse-path a stamp was written for: its own when it tells one, else the one final
  /// delivery recorded; null when nobody tells.
  @Nullable String reversePath(Stamp stamp) {
    Cited<String> own = stamp.envelope().from();
    Cited<String> path = own == null ? message.returnPath() : own;
    return path == null ? null : path.value();
  }

  /// The address a stamp saw, when the DNS can know something about it.
  static @Nullable IpAddress publicPeer(Stamp stamp) {
    Cited<IpAddress> peer = stamp.client().peer();
    return peer == null || isOfASite(peer.value()) ? null : peer.value();
  }

  private static boolean isOfASite(IpAddress address) {
    return address.isPrivate()
        || address.isLoopback()
        || address.isLinkLocal()
        || address.isUnspecified()
        || address.isSharedCgn();
  }

  /// The HELO name a stamp recorded; empty when it tells none.
  static String helo(Stamp stamp) {
    Cited<String> helo = stamp.client().helo();
    return helo == null ? "" : helo.value();
  }
}
