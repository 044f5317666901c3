package org.hoptrail.received;

import java.util.List;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// One clause of a trace field.
///
/// @param kind which clause
/// @param keyword the word that announces it, as written
/// @param value the first word behind the keyword (for `with` and `via` the whole run of words up
///     to the next comment or clause); empty when nothing stands there. A domain literal, a path in
///     angle brackets or a quoted string is one word.
/// @param extras further words up to the next clause: leftovers, unless the reading knows better
/// @param comments the comments after the keyword, in order
public record Clause(
    ClauseKind kind, Slice keyword, Slice value, List<Slice> extras, List<Comment> comments) {

  /// Whether a value stands behind the keyword.
  public boolean hasValue() {
    return value.length() > 0;
  }

  /// Whether the key of an unregistered clause is this word.
  public boolean isKey(String word) {
    return kind == ClauseKind.OTHER && keyword.equalsIgnoreCase(word);
  }

  /// The comment of that position, 0 = first, or null.
  public @Nullable Comment comment(int position) {
    return position < comments.size() ? comments.get(position) : null;
  }
}
