package org.hoptrail.model;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An IPv4 or IPv6 address as a value. An IPv4-mapped IPv6 address (`::ffff:192.0.2.1`, RFC 4291
/// 2.5.5.2) is the IPv4 address it maps; a scope id (`%6`) is not part of the value.
///
/// The questions it answers about itself follow the IANA registries of special-purpose addresses
/// (RFC 6890), as they stood in 2026.
///
/// @param v4 whether the address is IPv4
/// @param high the upper 64 bits; 0 for IPv4
/// @param low the lower 64 bits; the lowest 32 for IPv4
public record IpAddress(boolean v4, long high, long low) {

  /// The IPv4 address with these 32 bits; higher bits are ignored.
  public static IpAddress v4(long bits) {
    return new IpAddress(true, 0, bits & 0xffff_ffffL);
  }

  /// The address with these 128 bits: IPv4 when they are an IPv4-mapped address.
  public static IpAddress v6(long high, long low) {
    return high == 0 && low >>> 32 == 0xffff ? v4(low) : new IpAddress(false, high, low);
  }

  /// The address that all bytes of a range write, or null when they do not write one. Dotted quads
  /// have four decimal parts of one to three digits, 0..255, leading zeros ignored; IPv6 takes
  /// every form of RFC 4291 2.2 and a scope id, which is dropped (RFC 4007 11). No brackets, no
  /// blanks.
  public static @Nullable IpAddress parse(byte[] bytes, int start, int end) {
    return IpReader.read(bytes, start, end);
  }

  /// The address that a text writes; see [#parse(byte[], int, int)].
  public static @Nullable IpAddress parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return IpReader.read(bytes, 0, bytes.length);
  }

  /// What a record brings along is made at run time; addresses are compared all the time.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IpAddress ip && v4 == ip.v4 && high == ip.high && low == ip.low;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(high) * 31 + Long.hashCode(low);
  }

  /// `127.0.0.0/8` or `::1`.
  public boolean isLoopback() {
    return v4 ? isIn(0x7f00_0000L, 8) : high == 0 && low == 1;
  }

  /// `0.0.0.0` or `::`.
  public boolean isUnspecified() {
    return high == 0 && low == 0;
  }

  /// Addresses of a site's own: RFC 1918 and unique local `fc00::/7` (RFC 4193).
  public boolean isPrivate() {
    return v4
        ? isIn(0x0a00_0000L, 8) || isIn(0xac10_0000L, 12) || isIn(0xc0a8_0000L, 16)
        : high >>> 57 == 0xfc >>> 1;
  }

  /// `169.254.0.0/16` (RFC 3927) or `fe80::/10`.
  public boolean isLinkLocal() {
    return v4 ? isIn(0xa9fe_0000L, 16) : high >>> 54 == 0xfe80 >>> 6;
  }

  /// `100.64.0.0/10`, shared by the customers of a carrier-grade NAT (RFC 6598).
  public boolean isSharedCgn() {
    return v4 && isIn(0x6440_0000L, 10);
  }

  /// Addresses for examples: RFC 5737, `2001:db8::/32` (RFC 3849), `3fff::/20` (RFC 9637).
  public boolean isDocumentation() {
    return v4
        ? isIn(0xc000_0200L, 24) || isIn(0xc633_6400L, 24) || isIn(0xcb00_7100L, 24)
        : high >>> 32 == 0x2001_0db8L || high >>> 44 == 0x3fff0;
  }

  /// `224.0.0.0/4` (RFC 5771) or `ff00::/8`.
  public boolean isMulticast() {
    return v4 ? isIn(0xe000_0000L, 4) : high >>> 56 == 0xff;
  }

  /// Addresses that no host on the net can have for another reason than those with a question of
  /// their own: this network `0/8`, protocol assignments, benchmarks, the future `240/4`, and all
  /// IPv6 outside global unicast `2000::/3`.
  public boolean isReserved() {
    return v4 ? isReservedV4() : isReservedV6();
  }

  private boolean isReservedV4() {
    boolean anycast = low == 0xc000_0009L || low == 0xc000_000aL;
    return isIn(0, 8) && low != 0
        || isIn(0xc000_0000L, 24) && !anycast
        || isIn(0xc612_0000L, 15)
        || isIn(0xf000_0000L, 4);
  }

  private boolean isReservedV6() {
    if (isNamedV6()) {
      return false;
    }
    boolean globalUnicast = high >>> 61 == 1;
    boolean translated = high == 0x0064_ff9b_0000_0000L && low >>> 32 == 0;
    return !globalUnicast && !translated || isProtocolAssignment();
  }

  private boolean isNamedV6() {
    return isUnspecified() || isLoopback() || isPrivate() || isLinkLocal() || isMulticast();
  }

  /// `2001::/23` but for the parts that are routed: anycast, AMT, AS112, ORCHIDv2, drone ids.
  private boolean isProtocolAssignment() {
    boolean anycast = high == 0x2001_0001_0000_0000L && low >= 1 && low <= 3;
    boolean routed =
        high >>> 32 == 0x2001_0003L
            || high >>> 16 == 0x2001_0004_0112L
            || high >>> 36 == 0x200_1002
            || high >>> 36 == 0x200_1003;
    return high >>> 41 == 0x2001_0000L >>> 9 && !anycast && !routed;
  }

  /// Whether the net at large routes to it. A 6to4 address counts as the IPv4 address in it.
  public boolean isPublic() {
    IpAddress inner = sixToFour();
    if (inner != null) {
      return inner.isPublic();
    }
    boolean local = isUnspecified() || isLoopback() || isPrivate() || isLinkLocal();
    boolean special = isSharedCgn() || isDocumentation() || isMulticast() || isReserved();
    return !local && !special;
  }

  /// The IPv4 address inside a 6to4 address `2002::/16` (RFC 3056), as Gmail writes its inner hosts
  /// (`2002:a05:...` is `10.5...`); null for any other address.
  public @Nullable IpAddress sixToFour() {
    return !v4 && high >>> 48 == 0x2002 ? v4(high >>> 16) : null;
  }

  private boolean isIn(long network, int prefix) {
    return low >>> 32 - prefix == network >>> 32 - prefix;
  }

  /// The canonical text: a dotted quad, or RFC 5952 4 for IPv6.
  @Override
  public String toString() {
    return v4 ? dotted() : groups();
  }

  private String dotted() {
    return (low >>> 24) + "." + (low >>> 16 & 0xff) + "." + (low >>> 8 & 0xff) + "." + (low & 0xff);
  }

  private String groups() {
    int run = longestZeros();
    int length = run >> 4;
    int first = length > 1 ? run & 0xf : 8;
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < 8; i++) {
      if (i == first) {
        text.append("::");
        i += length - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(group(i)));
    }
    return text.toString();
  }

  private int group(int i) {
    return (int) ((i < 4 ? high : low) >>> 48 - (i & 3) * 16) & 0xffff;
  }

  /// The first of the longest runs of zero groups: its start in the lowest four bits, its length
  /// above them.
  private int longestZeros() {
    int best = 0;
    int length = 0;
    for (int i = 0; i < 8; i++) {
      length = group(i) == 0 ? length + 1 : 0;
      if (length > best >> 4) {
        best = length << 4 | i - length + 1;
      }
    }
    return best;
  }
}
