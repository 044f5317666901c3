package org.hoptrail.index;

import java.util.List;
import org.hoptrail.index.Condition.Value;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.IpNetwork;

/// Reads what stands behind the colon of a field.
final class ValueParser {

  private final String text;
  private final Fields.Known field;
  private int at;

  /// @param at the character behind the colon
  ValueParser(String text, int at, Fields.Known field) {
    this.text = text;
    this.at = at;
    this.field = field;
  }

  /// Where reading stopped.
  int end() {
    return at;
  }

  Value parse() throws Refused {
    if (at == text.length() || isBlank(text.charAt(at)) || text.charAt(at) == ')') {
      throw new Refused(at - 1, at, "A value must follow the colon.");
    }
    return switch (text.charAt(at)) {
      case '(' ->
          throw new Refused(
              at,
              at + 1,
              "Name the field with each value: (%1$s:a OR %1$s:b).".formatted(field.name()));
      case '[', '{' -> range();
      case '<', '>' -> relation();
      default -> value();
    };
  }

  private Value value() throws Refused {
    int from = at;
    boolean quoted = text.charAt(at) == '"';
    String word = word();
    if (word.equals("*") && !quoted) {
      return new Value.Any();
    }
    return switch (field.kind()) {
      case TEXT -> phrase(word, quoted, from, at);
      case ADDRESS -> network(word, from);
      case TIME, DURATION, NUMBER -> {
        Quantity quantity = quantity(word, from, at);
        yield new Value.Between(quantity.min(), quantity.max());
      }
      case WORD, ID, HOST, MAIL -> named(word, quoted, from);
    };
  }

  private Value named(String word, boolean quoted, int from) throws Refused {
    String whole = Names.whole(field.kind(), word);
    if (quoted || whole.indexOf('*') < 0 && whole.indexOf('?') < 0) {
      return new Value.Exact(whole);
    }
    if (!Patterns.isPossible(whole)) {
      throw new Refused(from, at, "That pattern is too complicated: use fewer * and ?.");
    }
    return new Value.Pattern(whole);
  }

  private Value network(String word, int from) throws Refused {
    String bare = word.endsWith(".*") ? word.substring(0, word.length() - 1) : word;
    IpNetwork network = IpNetwork.parse(bare);
    if (network == null) {
      throw new Refused(
          from,
          at,
          "That is no IP address or network; write 203.0.113.7, 203.0.113.0/24 or"
              + " 2001:db8::/32.");
    }
    return new Value.Addresses(network.base(), Patterns.last(network));
  }

  private Quantity quantity(String word, int from, int end) throws Refused {
    Quantity quantity = Quantity.of(field.kind(), word);
    if (quantity == null) {
      throw new Refused(from, end, "That is no " + wanted() + ".");
    }
    return quantity;
  }

  private String wanted() {
    return switch (field.kind()) {
      case TIME -> "date or time; write 2026, 2026-03, 2026-03-04 or 2026-03-04T10:30";
      case DURATION -> "duration; write 250ms, 90s, 5m, 1h30m or 2d";
      default -> "number";
    };
  }

  private Value relation() throws Refused {
    int from = at;
    boolean above = text.charAt(at++) == '>';
    boolean equal = at < text.length() && text.charAt(at) == '=';
    at += equal ? 1 : 0;
    if (!field.kind().isMeasured()) {
      throw new Refused(
          from,
          at,
          "%s has no order; < and > are for times, durations and numbers.".formatted(field.name()));
    }
    int start = at;
    if (at == text.length() || endsWord(text.charAt(at)) && text.charAt(at) != '"') {
      throw new Refused(from, at, "A value must follow " + text.substring(from, at) + ".");
    }
    String word = word();
    Quantity quantity = quantity(word, start, at);
    if (above) {
      return new Value.Between(equal ? quantity.min() : quantity.from() + 1, Long.MAX_VALUE);
    }
    return new Value.Between(Long.MIN_VALUE, equal ? quantity.to() : quantity.min() - 1);
  }

  private Value range() throws Refused {
    int open = at;
    int close = open;
    while (close < text.length() && text.charAt(close) != ']' && text.charAt(close) != '}') {
      close++;
    }
    int to = text.indexOf(" TO ", open);
    if (close == text.length() || to < 0 || to > close) {
      throw new Refused(open, close, "A range is written [A TO B].");
    }
    at = close + 1;
    String first = text.substring(open + 1, to).strip();
    String last = text.substring(to + 4, close).strip();
    return switch (field.kind()) {
      case TIME, DURATION, NUMBER ->
          new Value.Between(
              least(first, open + 1, text.charAt(open) == '['),
              most(last, to + 4, text.charAt(close) == ']'));
      case ADDRESS -> addresses(first, last, open);
      case WORD, ID, TEXT, HOST, MAIL ->
          throw new Refused(
              open, at, field.name() + " has no order, so there are no ranges of it.");
    };
  }

  private long least(String word, int from, boolean included) throws Refused {
    if (word.equals("*")) {
      return Long.MIN_VALUE;
    }
    Quantity quantity = quantity(word, from, from + word.length());
    return included ? quantity.min() : quantity.from() + 1;
  }

  private long most(String word, int from, boolean included) throws Refused {
    if (word.equals("*")) {
      return Long.MAX_VALUE;
    }
    Quantity quantity = quantity(word, from, from + word.length());
    return included ? quantity.to() : quantity.min() - 1;
  }

  private Value addresses(String first, String last, int open) throws Refused {
    IpAddress from = IpAddress.parse(first);
    IpAddress to = IpAddress.parse(last);
    if (from == null || to == null || from.v4() != to.v4()) {
      throw new Refused(open, at, "A range of addresses is written [203.0.113.1 TO 203.0.113.9].");
    }
    return new Value.Addresses(from, to);
  }

  private String word() throws Refused {
    int from = at;
    if (text.charAt(at) == '"') {
      at = closing(text, at) + 1;
      return text.substring(from + 1, at - 1);
    }
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  /// The words of a free text.
  static Value.Phrase phrase(String word, boolean quoted, int from, int end) throws Refused {
    List<String> words = Words.of(word);
    if (words.isEmpty()) {
      throw new Refused(from, end, "There is no letter or digit in it to look for.");
    }
    boolean open = !quoted && word.endsWith("*");
    return new Value.Phrase(words, open);
  }

  /// Where the quotes close that open there.
  static int closing(String text, int open) throws Refused {
    int close = text.indexOf('"', open + 1);
    if (close < 0) {
      throw new Refused(open, open + 1, "These quotes are not closed.");
    }
    return close;
  }

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0';
  }

  static boolean endsWord(char c) {
    return isBlank(c) || c == '(' || c == ')' || c == '"';
  }
}
