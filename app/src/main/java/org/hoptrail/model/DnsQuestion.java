package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// One question to the DNS.
///
/// @param name the name, each octet one character, letters in lower case, without the final dot
///     (the root is empty); a name that cannot be asked is kept as it was written, and whoever
///     answers says [DnsAnswer.Outcome#NOT_ASKED]
/// @param type what is asked for
public record DnsQuestion(String name, DnsType type) {

  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  public DnsQuestion {
    String lower = lower(name);
    name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /// Only ASCII letters have a case in the DNS (RFC 4343 3). Lower case by the rules of Unicode
  /// would make a `k` of a Kelvin sign, and so one name of another.
  private static String lower(String name) {
    char[] chars = name.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= 'A' && chars[i] <= 'Z') {
        chars[i] += (char) ('a' - 'A');
      }
    }
    return new String(chars);
  }

  /// The question for the names of an address: `9.113.0.203.in-addr.arpa` (RFC 1035 3.5) or the
  /// nibbles under `ip6.arpa` (RFC 3596 2.5).
  public static DnsQuestion reverse(IpAddress address) {
    StringBuilder name = new StringBuilder(72);
    if (address.v4()) {
      for (int shift = 0; shift < 32; shift += 8) {
        name.append(address.low() >>> shift & 0xff).append('.');
      }
      return new DnsQuestion(name.append("in-addr.arpa").toString(), DnsType.PTR);
    }
    nibbles(name, address.low());
    nibbles(name, address.high());
    return new DnsQuestion(name.append("ip6.arpa").toString(), DnsType.PTR);
  }

  private static void nibbles(StringBuilder name, long bits) {
    for (int shift = 0; shift < 64; shift += 4) {
      name.append(HEX[(int) (bits >>> shift) & 15]).append('.');
    }
  }

  /// The question for the addresses of a name, in the family of `like`.
  public static DnsQuestion address(String name, IpAddress like) {
    return new DnsQuestion(name, like.v4() ? DnsType.A : DnsType.AAAA);
  }

  /// Why the name cannot be asked, or null when it can: an empty label, one of more than 63
  /// octets, a name of more than 253 (RFC 1035 2.3.4, 3.1), a character outside Latin-1.
  public @Nullable String impossible() {
    if (name.length() > LONGEST_NAME) {
      return "the name is longer than 253 octets";
    }
    int label = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 0xff) {
        return "the name has a character that is no octet";
      }
      label = c == '.' ? 0 : label + 1;
      if (label > LONGEST_LABEL) {
        return "a label is longer than 63 octets";
      }
      if (label == 0 && (i == 0 || i + 1 == name.length() || name.charAt(i + 1) == '.')) {
        return "a label is empty";
      }
    }
    return null;
  }

  /// As `dig` writes it: `mx1.example.net. A`.
  @Override
  public String toString() {
    return name + ". " + type;
  }
}
