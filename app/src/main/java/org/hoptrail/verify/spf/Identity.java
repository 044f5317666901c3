package org.hoptrail.verify.spf;

import java.net.IDN;
import java.util.Locale;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// Who is checked (RFC 7208 2.3, 2.4, 4.1).
///
/// @param peer the address of the client
/// @param localPart of the sender; `postmaster` when it has none
/// @param domain of the sender, in lower case without the final dot; as written when it cannot be a
///     name
/// @param helo the HELO name as written
/// @param kind which of the two identities it is
record Identity(IpAddress peer, String localPart, String domain, String helo, Kind kind) {

  enum Kind {
    MAIL_FROM,
    /// An empty reverse-path: the HELO name stands for it.
    EMPTY_MAIL_FROM,
    HELO
  }

  private static final String POSTMASTER = "postmaster";

  /// The reverse-path; an empty one stands for the postmaster of the HELO name (RFC 7208 2.4).
  static Identity mailFrom(IpAddress peer, String reversePath, String helo) {
    String sender = bare(reversePath);
    if (sender.isEmpty()) {
      return new Identity(peer, POSTMASTER, name(helo), helo, Kind.EMPTY_MAIL_FROM);
    }
    int at = sender.lastIndexOf('@');
    String local = at <= 0 ? POSTMASTER : sender.substring(0, at);
    return new Identity(peer, local, name(sender.substring(at + 1)), helo, Kind.MAIL_FROM);
  }

  static Identity helo(IpAddress peer, String helo) {
    return new Identity(peer, POSTMASTER, name(helo), helo, Kind.HELO);
  }

  boolean isHelo() {
    return kind == Kind.HELO;
  }

  String sender() {
    return localPart + "@" + domain;
  }

  /// Without blanks, angle brackets and a source route (RFC 5321 C).
  private static String bare(String reversePath) {
    String path = reversePath.strip();
    if (path.startsWith("<") && path.endsWith(">")) {
      path = path.substring(1, path.length() - 1);
    }
    int colon = path.startsWith("@") ? path.indexOf(':') : -1;
    return colon < 0 ? path : path.substring(colon + 1);
  }

  /// International names are asked in their ASCII form (RFC 7208 4.3).
  static String name(String written) {
    String name = written.strip();
    if (name.chars().anyMatch(c -> c > 0x7f)) {
      try {
        name = IDN.toASCII(name);
      } catch (IllegalArgumentException e) {
        return name;
      }
    }
    return new DnsQuestion(name, DnsType.TXT).name().toLowerCase(Locale.ROOT);
  }

  /// Why a name can have no SPF record, or null when it can (RFC 7208 4.3).
  static @Nullable String unfit(String domain) {
    if (domain.isEmpty()) {
      return "there is no name";
    }
    if (domain.startsWith("[")) {
      return "it is an address, not a name";
    }
    String impossible = new DnsQuestion(domain, DnsType.TXT).impossible();
    if (impossible != null) {
      return impossible;
    }
    return domain.indexOf('.') < 0 ? "the name has only one label" : null;
  }
}
