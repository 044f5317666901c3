package org.hoptrail.mta.exim;

import org.hoptrail.log.Cursor;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// For whom a delivery was tried: `ADDRESS`, `ADDRESS <ORIGINAL>` or, with all_parents selected,
/// `ADDRESS (PARENT) <ORIGINAL>` (src/deliver.c, `string_log_address`). Of a local delivery only
/// the local part is told, and the whole address as the original; a pipe, a file, `>ADDRESS` of an
/// automatic reply or `:blackhole:` stands in the place of the address.
///
/// @param recipient the address
/// @param original the address that the message came for, if another
/// @param place the command, file or addressee of the reply, or null
record EximTarget(String recipient, @Nullable String original, @Nullable Peer place) {

  private static final String BLACKHOLE = ":blackhole:";

  static EximTarget take(Cursor cursor) {
    int start = cursor.at();
    if (cursor.peek() == ':') {
      cursor.skip(":");
      cursor.back(cursor.indexOf(':'));
      cursor.skip(cursor.sees(": <") ? ": " : ":");
    }
    skipHead(cursor);
    String head = cursor.text(start, cursor.at()).strip();
    int top = head.endsWith(">") ? head.lastIndexOf(" <") : -1;
    if (top < 0) {
      return new EximTarget(withoutParents(head), null, null);
    }
    String original = head.substring(top + 2, head.length() - 1);
    return of(head.substring(0, top), original);
  }

  private static EximTarget of(String address, String original) {
    char first = address.isEmpty() ? ' ' : address.charAt(0);
    if (first == '|' || first == '/' || first == '>' || address.equals(BLACKHOLE)) {
      return new EximTarget(original, null, new Peer(address, null, 0, null));
    }
    String plain = withoutParents(address);
    boolean localPart = plain.indexOf('@') < 0;
    boolean same = localPart && original.startsWith(plain + "@");
    return same || plain.equalsIgnoreCase(original)
        ? new EximTarget(original, null, null)
        : new EximTarget(plain, original, null);
  }

  private static String withoutParents(String address) {
    int parents = address.indexOf(" (");
    return parents > 0 && address.charAt(0) != '|' ? address.substring(0, parents) : address;
  }

  /// Moves to the first field, or to the colon before a text.
  private static void skipHead(Cursor cursor) {
    boolean done = false;
    while (!done) {
      int blank = cursor.indexOf(' ');
      cursor.back(blank);
      done = cursor.isDone() || isBehind(cursor);
      if (!done) {
        cursor.skip(" ");
      }
    }
    int end = cursor.at();
    cursor.back(end - 1);
    if (!cursor.sees(":") || cursor.isDone()) {
      cursor.back(end);
    }
  }

  private static boolean isBehind(Cursor cursor) {
    int blank = cursor.at();
    cursor.back(blank - 1);
    boolean colon = cursor.sees(": ");
    cursor.back(blank);
    return colon
        || cursor.sees(" R=")
        || cursor.sees(" F=<")
        || cursor.sees(" P=<")
        || cursor.sees(" T=")
        || cursor.sees(" Q=")
        || cursor.sees(" : ")
        || cursor.sees(" defer (")
        || cursor.sees(" routing defer (");
  }

  boolean isDiscarded() {
    return place != null && BLACKHOLE.equals(place.name());
  }
}
