package org.hoptrail.received;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Something in a line that a dialect cannot do without. Marks are there for speed: of a hundred
/// dialects only those are asked of whose marks a line shows at least one.
///
/// @param place where to look
/// @param text what stands there, or starts there
public record Mark(Place place, String text) {

  /// No mark is known: ask about every line.
  public static final Mark NONE = new Mark(Place.ANYWHERE, "");

  /// Where a mark stands.
  public enum Place {
    ANYWHERE,
    /// At the start of a comment, whichever clause it belongs to.
    REMARK,
    /// At the start of the `with` value.
    PROTOCOL,
    /// At the end of the `by` value.
    HOST,
    /// In the length of the `id` value.
    ID
  }

  private static final int LEAST = 2;

  public Mark {
    boolean prefix = place == Place.REMARK || place == Place.PROTOCOL;
    if (prefix && (text.length() < LEAST || text.indexOf(' ') == 0 || text.indexOf(' ') == 1)) {
      throw new IllegalArgumentException("a mark must begin with two characters: " + text);
    }
  }

  /// A comment that starts so.
  public static Mark remark(String start) {
    return new Mark(Place.REMARK, start);
  }

  /// A `with` value that starts so.
  public static Mark protocol(String start) {
    return new Mark(Place.PROTOCOL, start);
  }

  /// A `by` host of that domain, which has at least two labels; or a `by` word without any dot.
  public static Mark host(String domain) {
    return new Mark(Place.HOST, domain);
  }

  /// An `id` of so many characters.
  public static Mark id(int length) {
    return new Mark(Place.ID, "x".repeat(length));
  }

  /// All of these marks, any of which will do.
  public static List<Mark> either(List<Mark> some, Mark... more) {
    List<Mark> all = new ArrayList<>(some);
    Collections.addAll(all, more);
    return all;
  }
}
