package org.hoptrail.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.index.Condition.Value;
import org.hoptrail.model.IpAddress;

/// Reads a query: words, `field:value`, `hop(...)`, AND (or nothing), OR, NOT (or `-`), brackets.
/// NOT binds closest, OR least. Recursive descent over the characters; each method starts where
/// the one before stopped.
final class QueryParser {

  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 50;
  private static final int MOST_CLAUSES = 500;
  private static final int MOST_PATTERNS = 20;

  private final String text;
  private int at;
  private int depth;
  private int clauses;
  private int patterns;

  QueryParser(String text) {
    this.text = text;
  }

  Condition parse() throws Refused {
    if (text.length() > LONGEST) {
      throw new Refused(LONGEST, LONGEST, "A query has at most " + LONGEST + " characters.");
    }
    blanks();
    if (at == text.length()) {
      return new Condition.All();
    }
    Condition all = or(false);
    if (at < text.length()) {
      throw new Refused(at, at + 1, "No bracket was opened that this one closes.");
    }
    return all;
  }

  private Condition or(boolean inHop) throws Refused {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(and(inHop));
    } while (keyword("OR"));
    return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
  }

  private Condition and(boolean inHop) throws Refused {
    List<Condition> parts = new ArrayList<>();
    parts.add(not(inHop));
    blanks();
    while (at < text.length() && text.charAt(at) != ')' && !comes("OR")) {
      keyword("AND");
      parts.add(not(inHop));
      blanks();
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
  }

  private Condition not(boolean inHop) throws Refused {
    blanks();
    boolean minus = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) > ' ';
    if (minus) {
      at++;
    }
    if (!minus && !keyword("NOT")) {
      return single(inHop);
    }
    deeper();
    Condition inner = not(inHop);
    depth--;
    return new Condition.Not(inner);
  }

  private Condition single(boolean inHop) throws Refused {
    blanks();
    if (at == text.length() || text.charAt(at) == ')' || comes("OR") || comes("AND")) {
      throw new Refused(at, at + 1, "Something to look for is missing here.");
    }
    if (++clauses > MOST_CLAUSES) {
      throw new Refused(at, at + 1, "A query asks for at most " + MOST_CLAUSES + " things.");
    }
    char c = text.charAt(at);
    if (c == '(') {
      return group(at, inHop);
    }
    if (text.startsWith("hop(", at)) {
      return hop(inHop);
    }
    int colon = c == '"' ? -1 : colon();
    return colon < 0 ? words(inHop) : field(colon, inHop);
  }

  private Condition hop(boolean inHop) throws Refused {
    if (inHop) {
      throw new Refused(at, at + 3, "A hop has no hops.");
    }
    int open = at + 3;
    at = open;
    return new Condition.SameHop(group(open, true));
  }

  private Condition group(int open, boolean inHop) throws Refused {
    deeper();
    at++;
    Condition inner = or(inHop);
    blanks();
    if (at == text.length()) {
      throw new Refused(open, open + 1, "This bracket is not closed.");
    }
    at++;
    depth--;
    return inner;
  }

  private void deeper() throws Refused {
    if (++depth > DEEPEST) {
      throw new Refused(at, at + 1, "Brackets and NOTs are nested more than " + DEEPEST + " deep.");
    }
  }

  /// Where the colon of `name:` is, or -1 when a word stands here. An IPv6 address is a word.
  private int colon() {
    int i = at;
    while (i < text.length() && isOfName(text.charAt(i))) {
      i++;
    }
    boolean named = i > at && i < text.length() && text.charAt(i) == ':';
    return named && IpAddress.parse(text.substring(at, end(at))) == null ? i : -1;
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }

  private Condition field(int colon, boolean inHop) throws Refused {
    int from = at;
    String name = text.substring(at, colon).toLowerCase(Locale.ROOT);
    Fields.Known field = Fields.find(name);
    if (field == null) {
      throw new Refused(from, colon, Suggestion.forField(name));
    }
    if (inHop && !field.ofHop()) {
      throw new Refused(
          from,
          colon,
          name + " belongs to the message, not to a hop: write it outside of hop(...).");
    }
    at = colon + 1;
    ValueParser values = new ValueParser(text, at, field);
    Value value = values.parse();
    at = values.end();
    if (value instanceof Value.Pattern && ++patterns > MOST_PATTERNS) {
      throw new Refused(colon + 1, at, "A query has at most " + MOST_PATTERNS + " patterns.");
    }
    return new Condition.Is(field, value);
  }

  private Condition words(boolean inHop) throws Refused {
    int from = at;
    boolean quoted = text.charAt(at) == '"';
    at = quoted ? ValueParser.closing(text, at) + 1 : end(at);
    String word = quoted ? text.substring(from + 1, at - 1) : text.substring(from, at);
    if (inHop) {
      throw new Refused(
          from, at, "Inside hop(...) name a field, as in hop(by:mx1 AND transit:>1h).");
    }
    if (word.equals("*") && !quoted) {
      return new Condition.All();
    }
    return new Condition.Anywhere(ValueParser.phrase(word, quoted, from, at));
  }

  /// The end of the word that starts there.
  private int end(int from) {
    int i = from;
    while (i < text.length() && !ValueParser.endsWord(text.charAt(i))) {
      i++;
    }
    return Math.max(i, from + 1);
  }

  private void blanks() {
    while (at < text.length() && ValueParser.isBlank(text.charAt(at))) {
      at++;
    }
  }

  /// Whether that keyword stands here, as a word of its own.
  private boolean comes(String word) {
    int behind = at + word.length();
    return text.startsWith(word, at)
        && (behind == text.length() || ValueParser.endsWord(text.charAt(behind)));
  }

  private boolean keyword(String word) {
    blanks();
    boolean found = comes(word);
    if (found) {
      at += word.length();
    }
    return found;
  }
}
