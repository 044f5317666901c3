package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// A name server as the user names it.
///
/// @param host an address or a host name, without brackets
/// @param port 1..65535
public record DnsServer(String host, int port) {

  private static final int PORT = 53;
  private static final int LAST_PORT = 65_535;

  /// The server that a text names, or null: `192.0.2.53`, `ns.example.net:5353`, `2001:db8::53`,
  /// `[2001:db8::53]:5353`. Without a port it is 53.
  public static @Nullable DnsServer parse(String text) {
    String trimmed = text.strip();
    boolean bracket = trimmed.startsWith("[");
    int end = bracket ? trimmed.indexOf(']') : trimmed.lastIndexOf(':');
    if (!bracket && (end < 0 || trimmed.indexOf(':') != end)) {
      return of(trimmed, PORT);
    }
    if (!bracket) {
      return of(trimmed.substring(0, end), port(trimmed.substring(end + 1)));
    }
    if (end < 0) {
      return null;
    }
    String host = trimmed.substring(1, end);
    String rest = trimmed.substring(end + 1);
    boolean v6 = host.indexOf(':') >= 0 && (rest.isEmpty() || rest.startsWith(":"));
    return v6 ? of(host, rest.isEmpty() ? PORT : port(rest.substring(1))) : null;
  }

  private static @Nullable DnsServer of(String host, int port) {
    boolean address = IpAddress.parse(host) != null;
    return port > 0 && (address || isHostName(host)) ? new DnsServer(host, port) : null;
  }

  /// Letters, digits, hyphens, underscores and dots: enough to tell a name from a slip.
  private static boolean isHostName(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return !host.isEmpty();
  }

  private static int port(String digits) {
    if (digits.isEmpty() || digits.length() > 5) {
      return 0;
    }
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      port = port * 10 + digit;
    }
    return port > LAST_PORT ? 0 : port;
  }

  @Override
  public String toString() {
    return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
  }
}
