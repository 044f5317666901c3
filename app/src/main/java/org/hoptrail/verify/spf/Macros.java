package org.hoptrail.verify.spf;

import java.time.Instant;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// The values of the macro letters (RFC 7208 7.2, 7.3) in one evaluation.
final class Macros {

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private final Identity identity;
  private final String receivingHost;
  private final Instant now;
  private final PeerNames names;

  /// @param receivingHost for `%{r}`
  /// @param now for `%{t}`
  Macros(Identity identity, String receivingHost, Instant now, PeerNames names) {
    this.identity = identity;
    this.receivingHost = receivingHost;
    this.now = now;
    this.names = names;
  }

  /// A `domain-spec` as a name to ask for.
  ///
  /// @param domain whose record it stands in
  String name(MacroText text, String domain) throws Stop {
    String peerName = peerName(text, domain);
    return text.name(letter -> value(letter, domain, peerName));
  }

  /// A text with every macro replaced.
  String text(MacroText text, String domain) throws Stop {
    String peerName = peerName(text, domain);
    return text.expand(letter -> value(letter, domain, peerName));
  }

  /// Only `%{p}` asks the DNS.
  private String peerName(MacroText text, String domain) throws Stop {
    @Nullable String best = text.uses('p') ? names.best(domain) : null;
    return best == null ? "unknown" : best;
  }

  private String value(char letter, String domain, String peerName) {
    return switch (letter) {
      case 's' -> identity.sender();
      case 'l' -> identity.localPart();
      case 'o' -> identity.domain();
      case 'd' -> domain;
      case 'i' -> dotted(identity.peer());
      case 'p' -> peerName;
      case 'v' -> identity.peer().v4() ? "in-addr" : "ip6";
      case 'h' -> identity.helo();
      case 'c' -> identity.peer().toString();
      case 'r' -> receivingHost.isEmpty() ? "unknown" : receivingHost;
      case 't' -> Long.toString(now.getEpochSecond());
      default -> "";
    };
  }

  /// A dotted quad, or the 32 nibbles of an IPv6 address, highest first.
  private static String dotted(IpAddress address) {
    if (address.v4()) {
      return address.toString();
    }
    StringBuilder nibbles = new StringBuilder(63);
    for (int i = 0; i < 32; i++) {
      long half = i < 16 ? address.high() : address.low();
      nibbles.append(i == 0 ? "" : ".").append(HEX[(int) (half >>> 60 - i % 16 * 4) & 15]);
    }
    return nibbles.toString();
  }
}
