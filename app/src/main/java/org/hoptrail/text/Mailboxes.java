package org.hoptrail.text;

import org.jspecify.annotations.Nullable;

/// Finds addresses in address fields (RFC 5322 3.4 and 4.4) and paths (RFC 5321 4.1.2), as ranges
/// of the bytes given, so that each can be cited. It accepts what mail really holds (missing or
/// doubled brackets, routes, groups, commas in names without quotes) and never fails.
public final class Mailboxes {

  private static final int NONE = -1;

  /// `[IPv6:` and the longest address, and then some.
  private static final int LONGEST_LITERAL = 128;

  private final byte[] b;
  private final int end;
  private int p;

  /// The run of words that touch each other by `.` or `@`, with whether it holds an `@`.
  private int runStart = NONE;

  private int runEnd = NONE;
  private boolean runHasAt;

  /// Whether a comment did not close: then none after it is looked for, so time stays linear.
  private boolean unclosed;

  /// The same for a quoted string.
  private boolean unclosedQuote;

  /// The first run with an `@` in the mailbox that is being read.
  private @Nullable Slice bare;

  private Mailboxes(Slice value) {
    b = value.bytes();
    p = value.start();
    end = value.end();
  }

  /// The first address of a `From`-like value: what stands in angle brackets, without a route, or
  /// else the first word with an `@`. The slice may hold comments and blanks where the obsolete
  /// syntax was used; [#withoutComments] drops them. Null when there is none.
  public static @Nullable Slice firstAddress(Slice value) {
    return new Mailboxes(value).first();
  }

  /// The address of a path, `<a@b>` or bare: empty for the null path `<>`, null when nothing is
  /// there. A source route (`@relay:`, RFC 5321 4.1.2) is not part of it.
  public static @Nullable Slice path(Slice value) {
    Mailboxes reader = new Mailboxes(value);
    reader.skipGap();
    if (reader.p == reader.end) {
      return null;
    }
    if (reader.b[reader.p] == '<') {
      return reader.angle();
    }
    int start = reader.p;
    reader.skipWord();
    return unlessEmpty(new Slice(reader.b, start, reader.p));
  }

  /// The text of an address without comments, blanks and folds; what stands in quotes stays as it
  /// is.
  public static String withoutComments(Slice address) {
    Mailboxes reader = new Mailboxes(address);
    StringBuilder text = new StringBuilder(address.length());
    while (reader.p < reader.end) {
      reader.skipGap();
      int start = reader.p;
      reader.skipWord();
      if (reader.p == start && reader.p < reader.end) {
        reader.p++;
      }
      text.append(new Slice(reader.b, start, reader.p).text());
    }
    return text.toString();
  }

  private @Nullable Slice first() {
    while (p < end) {
      skipGap();
      if (p == end) {
        break;
      }
      Slice found = token();
      if (found != null) {
        return found;
      }
    }
    closeRun();
    return bare;
  }

  private @Nullable Slice token() {
    return switch (b[p]) {
      case '<' -> unlessEmpty(angle());
      case ',', ';' -> {
        closeRun();
        p++;
        yield bare;
      }
      case ':' -> {
        p++;
        forget();
        yield null;
      }
      default -> {
        addWord();
        yield null;
      }
    };
  }

  private static @Nullable Slice unlessEmpty(Slice slice) {
    return slice.isEmpty() ? null : slice;
  }

  /// A group name stood before.
  private void forget() {
    runStart = NONE;
    bare = null;
  }

  private void addWord() {
    int start = p;
    skipWord();
    if (p == start) {
      p++;
      return;
    }
    boolean glued = runStart != NONE && (joins(b[start]) || joins(b[runEnd - 1]));
    if (!glued) {
      closeRun();
      runStart = start;
      runHasAt = false;
    }
    runEnd = p;
    runHasAt |= hasAt(start, p);
  }

  private static boolean joins(byte c) {
    return c == '.' || c == '@';
  }

  private void closeRun() {
    if (runStart != NONE && runHasAt && bare == null && runEnd - runStart > 1) {
      bare = new Slice(b, runStart, runEnd);
    }
    runStart = NONE;
  }

  /// Whether an `@` stands outside quotes.
  private boolean hasAt(int from, int to) {
    int i = from;
    while (i < to) {
      if (b[i] == '@') {
        return true;
      }
      i = b[i] == '"' ? skipQuoted(i, to) : i + 1;
    }
    return false;
  }

  /// What stands between the brackets that open here; the bracket that closes may be missing.
  private Slice angle() {
    while (p < end && b[p] == '<') {
      p++;
    }
    skipGap();
    skipRoute();
    int start = p;
    int last = p;
    boolean complete = false;
    while (p < end && b[p] != '>' && b[p] != '<') {
      int before = p;
      if (b[p] == ',' && complete) {
        break;
      }
      skipWord();
      p = Math.max(p, before + 1);
      complete |= hasAt(before, p);
      last = p;
      skipGap();
    }
    while (p < end && b[p] == '>') {
      p++;
    }
    return withoutScheme(new Slice(b, start, last));
  }

  private static Slice withoutScheme(Slice address) {
    return address.startsWithIgnoreCase("mailto:") ? address.from(7) : address;
  }

  /// Past `@one.example,@two.example:`.
  private void skipRoute() {
    if (p == end || b[p] != '@') {
      return;
    }
    for (int i = p; i < end && b[i] != '>'; i++) {
      if (b[i] == ':') {
        p = i + 1;
        skipGap();
        return;
      }
    }
  }

  /// Past blanks, folds, line breaks and comments; an open parenthesis that never closes is taken
  /// for a blank.
  private void skipGap() {
    while (p < end) {
      if (Ascii.isSpace(b[p])) {
        p++;
      } else if (b[p] == '(') {
        int next = unclosed ? NONE : Gaps.skipComment(b, p, end);
        unclosed |= next == NONE;
        p = next == NONE ? p + 1 : next;
      } else {
        return;
      }
    }
  }

  /// Past atoms, dots, quoted strings and domain literals without a gap between them.
  private void skipWord() {
    while (p < end) {
      switch (b[p]) {
        case '"' -> p = skipQuoted(p, end);
        case '[' -> p = skipLiteral();
        case ' ', '\t', '\r', '\n', '(', ',', ';', ':', '<', '>' -> {
          return;
        }
        default -> p++;
      }
    }
  }

  /// The byte after the quoted string at `from`; a quote that never closes is one byte.
  private int skipQuoted(int from, int to) {
    for (int i = from + 1; i < to && !unclosedQuote; i++) {
      if (b[i] == '\\') {
        i++;
      } else if (b[i] == '"') {
        return i + 1;
      }
    }
    unclosedQuote = true;
    return from + 1;
  }

  private int skipLiteral() {
    int limit = Math.min(end, p + LONGEST_LITERAL);
    for (int i = p + 1; i < limit; i++) {
      if (b[i] == ']') {
        return i + 1;
      }
      if (b[i] == '[' || b[i] == '>' || Ascii.isSpace(b[i])) {
        break;
      }
    }
    return p + 1;
  }
}
