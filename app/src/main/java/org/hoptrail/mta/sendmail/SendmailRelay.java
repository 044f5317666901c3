package org.hoptrail.mta.sendmail;

import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// The other end as Sendmail writes it: `HOST. [IP]`, `IDENT@HOST [IP] (may be forged)`, `[IP]`,
/// `HOST.`, a mailer's name; an IPv6 address has all its groups, `[IPv6:2001:db8:0:0:0:0:0:1]`. A
/// program on the host is `USER@localhost`, without an address.
///
/// @param peer the other end, null for a program on the host
/// @param user who ran that program, or the name by RFC 1413
record SendmailRelay(@Nullable Peer peer, @Nullable String user) {

  static SendmailRelay of(String value) {
    int open = value.lastIndexOf('[');
    int close = value.indexOf(']', open + 1);
    IpAddress address = null;
    if (open >= 0 && close > 0) {
      String inside = value.substring(open + 1, close);
      address = IpAddress.parse(inside.startsWith("IPv6:") ? inside.substring(5) : inside);
    }
    String name = address == null ? value : value.substring(0, open);
    name = name.replace("(may be forged)", "").strip();
    int at = name.indexOf('@');
    String user = at > 0 ? name.substring(0, at) : null;
    String host = withoutDot(at < 0 ? name : name.substring(at + 1));
    if (user != null && address == null) {
      return new SendmailRelay(null, user);
    }
    boolean nameless = host.isEmpty() && address == null;
    return new SendmailRelay(
        nameless ? null : new Peer(host.isEmpty() ? null : host, address, 0, null), user);
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
