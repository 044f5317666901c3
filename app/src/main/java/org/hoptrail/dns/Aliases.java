package org.hoptrail.dns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/// The way from the asked name along CNAME records (RFC 1034 3.6.2) to the name that owns the
/// answer.
final class Aliases {

  /// Resolvers give up after 8 to 16.
  private static final int LONGEST = 10;

  private final List<Name> names = new ArrayList<>();
  private long ttl = Integer.MAX_VALUE;

  Aliases(Name asked) {
    names.add(asked);
  }

  /// Goes on to the target of an alias, or says why that leads nowhere.
  @Nullable String follow(Name target, long targetTtl) {
    if (names.contains(target)) {
      return "the aliases lead in a circle, by " + target;
    }
    if (names.size() > LONGEST) {
      return "there are more than " + LONGEST + " aliases, one behind the other";
    }
    names.add(target);
    ttl = Math.min(ttl, targetTtl);
    return null;
  }

  /// The name that is to own the answer.
  Name end() {
    return names.getLast();
  }

  boolean isEmpty() {
    return names.size() == 1;
  }

  /// The shortest time to live of an answer that took this way.
  long ttl(long last) {
    return Math.min(ttl, last);
  }

  /// The targets, in order.
  List<String> texts() {
    return names.stream().skip(1).map(Names::text).toList();
  }
}
