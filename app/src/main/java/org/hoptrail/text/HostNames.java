package org.hoptrail.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Client;
import org.hoptrail.model.Passage;
import org.hoptrail.model.Standing;
import org.jspecify.annotations.Nullable;

/// Compares host names as trace fields write them: letter case and a trailing dot do not matter.
public final class HostNames {

  private static final String[] LOCAL = {"local", "localdomain", "internal"};

  private HostNames() {}

  /// Lower case, without trailing dot.
  public static String normal(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /// The names that a stamp gives to its client: resolved, said in HELO, and as written.
  public static List<Cited<String>> of(Client client) {
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
  public static boolean same(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    int length = lengthWithoutDot(one);
    return length == lengthWithoutDot(other) && one.regionMatches(true, 0, other, 0, length);
  }

  /// Whether a name is a domain or lies under it.
  public static boolean isUnder(String name, String domain) {
    int start = lengthWithoutDot(name) - domain.length();
    return start >= 0
        && name.regionMatches(true, start, domain, 0, domain.length())
        && (start == 0 || name.charAt(start - 1) == '.');
  }

  /// The domain an organisation is likely to have registered: two labels, three where the second is
  /// a short category under a country (`co.uk`). A guess, good enough to compare two names of one
  /// route; null for a name without dots, an address literal or a local name.
  public static @Nullable String organisation(@Nullable String name) {
    int start = name == null ? -1 : organisationStart(name);
    return name == null || start < 0 ? null : normal(name.substring(start));
  }

  /// Whether a name has an organisation.
  public static boolean hasOrganisation(@Nullable String name) {
    return name != null && organisationStart(name) >= 0;
  }

  /// Whether two names belong to one organisation as far as names tell.
  public static boolean related(@Nullable String one, @Nullable String other) {
    if (same(one, other)) {
      return true;
    }
    if (one == null || other == null) {
      return false;
    }
    int start = organisationStart(one);
    int otherStart = organisationStart(other);
    int length = lengthWithoutDot(one) - start;
    return start >= 0
        && otherStart >= 0
        && length == lengthWithoutDot(other) - otherStart
        && one.regionMatches(true, start, other, otherStart, length);
  }

  private static int lengthWithoutDot(String name) {
    return name.endsWith(".") ? name.length() - 1 : name.length();
  }

  private static int organisationStart(String name) {
    int end = lengthWithoutDot(name);
    int last = name.lastIndexOf('.', end - 1);
    if (last <= 0 || name.indexOf('[') >= 0 || Character.isDigit(name.charAt(end - 1))) {
      return -1;
    }
    if (isLocal(name, last + 1, end)) {
      return -1;
    }
    int second = name.lastIndexOf('.', last - 1);
    boolean category = end - last == 3 && last - second - 1 <= 3 && second > 0;
    return (category ? name.lastIndexOf('.', second - 1) : second) + 1;
  }

  private static boolean isLocal(String name, int start, int end) {
    for (String top : LOCAL) {
      if (end - start == top.length() && name.regionMatches(true, start, top, 0, end - start)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the client of a hop is the host that wrote the stamp before. A stamp that was invented
  /// leads nowhere: its writer did not give the message to anybody.
  public static boolean follows(Passage hop, Passage before) {
    if (before.standing() == Standing.CONTRADICTED && hop.standing() != Standing.CONTRADICTED) {
      return false;
    }
    boolean untold = hop.rdns() == null && hop.helo() == null && hop.peer() == null;
    boolean local = hop.peer() != null && hop.peer().isLoopback();
    boolean address = hop.peer() != null && hop.peer().equals(before.byAddress());
    return untold
        || local
        || address
        || related(hop.rdns(), before.by())
        || related(hop.helo(), before.by());
  }
}
