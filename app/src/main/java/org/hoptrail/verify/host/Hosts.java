package org.hoptrail.verify.host;

import java.util.Locale;
import java.util.Set;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// Which names and addresses the public DNS can be asked about.
final class Hosts {

  /// Top labels that exist on inner networks only: RFC 6761, RFC 6762, RFC 8375, and those that
  /// ICANN keeps free because so many use them.
  private static final Set<String> INNER =
      Set.of(
          "local",
          "localhost",
          "localdomain",
          "internal",
          "intranet",
          "lan",
          "home",
          "corp",
          "private",
          "invalid");

  private static final String TAG = "IPv6:";

  private Hosts() {}

  /// Lower case, without the final dot.
  static String plain(String name) {
    return new DnsQuestion(name.strip(), DnsType.A).name().toLowerCase(Locale.ROOT);
  }

  /// Why the DNS cannot be asked about a host name, or null when it can.
  static @Nullable String unfit(String name) {
    if (name.isEmpty()) {
      return "there is no name";
    }
    if (name.startsWith("[") || IpAddress.parse(name) != null) {
      return "it is an address, not a name";
    }
    String impossible = new DnsQuestion(name, DnsType.A).impossible();
    if (impossible != null) {
      return impossible;
    }
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return "it is not a fully qualified name";
    }
    boolean inner = INNER.contains(name.substring(dot + 1)) || name.endsWith(".home.arpa");
    return inner ? "it is a name of an inner network" : null;
  }

  /// Why the public DNS says nothing of an address, or null when it does. Addresses for examples
  /// are taken as any other.
  static @Nullable String unfit(IpAddress address) {
    IpAddress inner = address.sixToFour();
    String kind = kind(inner == null ? address : inner);
    if (kind == null) {
      return null;
    }
    return inner == null ? address + " is " + kind : address + " stands for " + inner + ", " + kind;
  }

  private static @Nullable String kind(IpAddress address) {
    if (address.isLoopback() || address.isUnspecified()) {
      return "the host itself";
    }
    if (address.isPrivate() || address.isSharedCgn() || address.isLinkLocal()) {
      return "an address of an inner network";
    }
    return address.isMulticast() || address.isReserved() ? "a reserved address" : null;
  }

  /// The address of a literal, `[203.0.113.9]` or `[IPv6:2001:db8::9]` (RFC 5321 4.1.3; the tag may
  /// be missing), or null.
  static @Nullable IpAddress literal(String text) {
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return null;
    }
    String inside = text.substring(1, text.length() - 1);
    boolean tagged = inside.regionMatches(true, 0, TAG, 0, TAG.length());
    return IpAddress.parse(tagged ? inside.substring(TAG.length()) : inside);
  }
}
