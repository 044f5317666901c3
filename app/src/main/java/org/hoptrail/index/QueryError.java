package org.hoptrail.index;

/// What is wrong with the text of a query, and where.
///
/// @param query the text
/// @param at the first character that is wrong, 0..length of the text
/// @param end the character behind the last that is wrong; may lie one behind the text
/// @param sentence what is wrong, and what to write instead
public record QueryError(String query, int at, int end, String sentence) implements ParsedQuery {

  /// How much of a long query is shown before the mistake, in characters.
  private static final int BEFORE = 40;

  private static final int SHOWN = 78;

  /// The part of the query around the mistake and, below, carets under it; each character that is
  /// not one column of ASCII or letters is shown as a question mark, so that the carets stand
  /// right.
  public String pointed() {
    int from = at <= BEFORE ? 0 : at - BEFORE;
    int to = Math.min(query.length(), from + SHOWN);
    StringBuilder line = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = query.charAt(i);
      line.append(c >= ' ' && c < 127 || Character.isAlphabetic(c) ? c : '?');
    }
    int carets = Math.max(1, Math.min(end, to) - at);
    return line + "\n" + " ".repeat(at - from) + "^".repeat(carets);
  }
}
