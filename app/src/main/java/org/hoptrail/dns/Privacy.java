package org.hoptrail.dns;

import java.util.List;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// Names that mean something only inside a site, and tell strangers about it: the reverse names of
/// addresses that nobody outside can have (RFC 6303), and the tops that are no part of the public
/// DNS (RFC 6762 3, RFC 6761 6.3, RFC 7686, RFC 8375, `internal`).
final class Privacy {

  private static final List<String> INSIDE =
      List.of("local", "localhost", "internal", "home.arpa", "onion");

  private static final String V4 = ".in-addr.arpa";
  private static final String V6 = ".ip6.arpa";

  private Privacy() {}

  /// Why a question is nobody else's business, or null.
  static @Nullable String inside(DnsQuestion question) {
    String name = question.name();
    for (String top : INSIDE) {
      if (name.equals(top) || name.endsWith("." + top)) {
        return "names under " + top + " are not for public name servers";
      }
    }
    IpAddress address = question.type() == DnsType.PTR ? address(name) : null;
    return address != null && isInside(address)
        ? "the name of a private address is not for public name servers"
        : null;
  }

  private static boolean isInside(IpAddress address) {
    IpAddress inner = address.sixToFour();
    return address.isPrivate()
        || address.isLoopback()
        || address.isLinkLocal()
        || address.isSharedCgn()
        || address.isUnspecified()
        || inner != null && isInside(inner);
  }

  /// The address that a reverse name is for, or null.
  private static @Nullable IpAddress address(String name) {
    if (name.endsWith(V4)) {
      String[] parts = name.substring(0, name.length() - V4.length()).split("\\.", -1);
      return parts.length == 4
          ? IpAddress.parse(parts[3] + "." + parts[2] + "." + parts[1] + "." + parts[0])
          : null;
    }
    if (!name.endsWith(V6)) {
      return null;
    }
    String digits = name.substring(0, name.length() - V6.length()).replace(".", "");
    if (digits.length() != 32 || name.length() != 63 + V6.length()) {
      return null;
    }
    StringBuilder text = new StringBuilder(39);
    for (int i = 31; i >= 0; i--) {
      text.append(digits.charAt(i)).append(i % 4 == 0 && i > 0 ? ":" : "");
    }
    return IpAddress.parse(text.toString());
  }
}
