package org.hoptrail.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Client;
import org.jspecify.annotations.Nullable;

/// Compares host names as trace fields write them: letter case and a trailing dot do not matter.
final class HostNames {

  private HostNames() {}

  /// Lower case, without trailing dot.
  static String normal(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /// The names that a stamp gives to its client: resolved, said in HELO, and as written.
  static List<Cited<String>> of(Client client) {
    List<Cited<String>> names = new ArrayList<>(3);
    addIfTold(client.rdns(), names);
    addIfTold(client.helo(), names);
    addIfTold(client.from(), names);
    return names;
  }

  private static void addIfTold(@Nullable Cited<String> name, List<Cited<String>> names) {
    if (name != null) {
      names.add(name);
    }
  }

  /// Whether both are told and name one host.
  static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && normal(one).equals(normal(other));
  }

  /// Whether a name is a domain or lies under it.
  static boolean isUnder(String name, String domain) {
    String host = normal(name);
    return host.equals(domain)
        || host.length() > domain.length()
            && host.endsWith(domain)
            && host.charAt(host.length() - domain.length() - 1) == '.';
  }

  /// The domain an organisation is likely to have registered: two labels, three where the second is
  /// a short category under a country (`co.uk`). A guess, good enough to compare two names of one
  /// route; null for a name without dots, an address literal or a local name.
  static @Nullable String organisation(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String host = normal(name);
    int last = host.lastIndexOf('.');
    if (last <= 0 || host.indexOf('[') >= 0 || Character.isDigit(host.charAt(host.length() - 1))) {
      return null;
    }
    String top = host.substring(last + 1);
    if (top.equals("local") || top.equals("localdomain") || top.equals("internal")) {
      return null;
    }
    int second = host.lastIndexOf('.', last - 1);
    boolean category = top.length() == 2 && last - second - 1 <= 3 && second > 0;
    int cut = category ? host.lastIndexOf('.', second - 1) : second;
    return host.substring(cut + 1);
  }

  /// Whether two names belong to one organisation as far as names tell.
  static boolean related(@Nullable String one, @Nullable String other) {
    if (same(one, other)) {
      return true;
    }
    String organisation = organisation(one);
    return organisation != null && organisation.equals(organisation(other));
  }
}
