package org.hoptrail.model;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A block of addresses with a common prefix (CIDR, RFC 4632 3.1).
///
/// @param base the first address; every bit behind the prefix is 0
/// @param prefix how many leading bits are common, 0..32 or 0..128
public record IpNetwork(IpAddress base, int prefix) {

  public IpNetwork {
    if (prefix < 0 || prefix > (base.v4() ? 32 : 128)) {
      throw new IllegalArgumentException("not a prefix length: " + prefix);
    }
    base = masked(base, prefix);
  }

  /// The network that a text writes, or null when it does not: `192.0.2.0/24`, `2001:db8::/32`, a
  /// bare address, an IPv4 start with fewer parts (`127/8`, `1.2/16`), or one with a final dot
  /// (`10.`, all that starts so). Bits behind the prefix are cleared, as in `192.0.2.1/24`. A
  /// mapped IPv4 address takes a prefix of 96..128 and becomes IPv4.
  public static @Nullable IpNetwork parse(String text) {
    String trimmed = text.strip();
    int slash = trimmed.indexOf('/');
    String address = slash < 0 ? trimmed : trimmed.substring(0, slash);
    int prefix = slash < 0 ? -1 : prefixLength(trimmed.substring(slash + 1));
    if (slash >= 0 && prefix < 0) {
      return null;
    }
    IpAddress base = IpAddress.parse(address);
    if (base == null) {
      return parseShort(address, prefix);
    }
    int longest = base.v4() ? 32 : 128;
    int mapped = base.v4() && address.indexOf(':') >= 0 ? 96 : 0;
    int bits = slash < 0 ? longest : prefix - mapped;
    return bits < 0 || bits > longest ? null : new IpNetwork(base, bits);
  }

  /// Whether an address lies in it; an address of the other family never does.
  public boolean contains(IpAddress address) {
    return address.v4() == base.v4() && masked(address, prefix).equals(base);
  }

  @Override
  public String toString() {
    return base + "/" + prefix;
  }

  /// One to three decimal parts, filled up with zeros; without a slash a dot must follow them.
  private static @Nullable IpNetwork parseShort(String address, int prefix) {
    boolean dot = address.endsWith(".");
    String start = dot ? address.substring(0, address.length() - 1) : address;
    long parts = start.chars().filter(c -> c == '.').count() + 1;
    if (parts > 3 || !dot && prefix < 0 || prefix > 32) {
      return null;
    }
    byte[] filled = (start + ".0".repeat((int) (4 - parts))).getBytes(StandardCharsets.ISO_8859_1);
    long quad = IpReader.quad(filled, 0, filled.length);
    int bits = prefix < 0 ? (int) parts * 8 : prefix;
    return quad == IpReader.NONE ? null : new IpNetwork(IpAddress.v4(quad), bits);
  }

  private static int prefixLength(String digits) {
    if (digits.isEmpty() || digits.length() > 3) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  private static IpAddress masked(IpAddress address, int prefix) {
    if (address.v4()) {
      return IpAddress.v4(prefix == 0 ? 0 : address.low() & -1L << 32 - prefix);
    }
    long high =
        prefix >= 64 ? address.high() : prefix == 0 ? 0 : address.high() & -1L << 64 - prefix;
    long low = prefix <= 64 ? 0 : address.low() & -1L << 128 - prefix;
    return new IpAddress(false, high, low);
  }
}
