package org.hoptrail.http;

import java.util.List;
import java.util.Locale;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// Where a server listens, and for whom.
///
/// @param address the address it binds
/// @param port the TCP port, or 0 for any that is free
/// @param names further names under which the server is reached, in lower case
/// @param token what every request to the API must bring, or null
public record Listen(IpAddress address, int port, List<String> names, @Nullable Token token) {

  public Listen {
    names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /// Whether only this machine reaches it. An address that others reach needs a [#token].
  public boolean isPrivate() {
    return address.isLoopback();
  }

  /// The address as a URL has it.
  String urlHost() {
    return address.v4() ? address.toString() : "[" + address + "]";
  }

  /// Whether a request that names that host can be meant for this server. A foreign name that leads
  /// to our address is how a page elsewhere would read us (DNS rebinding).
  boolean isOurs(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (names.contains(name) || name.equals("localhost")) {
      return true;
    }
    boolean bracketed = name.startsWith("[") && name.endsWith("]");
    IpAddress named = IpAddress.parse(bracketed ? name.substring(1, name.length() - 1) : name);
    if (named == null) {
      return false;
    }
    return named.equals(address) || address.isUnspecified() || isPrivate() && named.isLoopback();
  }
}
