package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail server answered (RFC 5321 4.2), or what a client says when nobody answered.
///
/// @param code the three digits, 0 when there are none
/// @param enhanced the enhanced status code (RFC 3463), if there is one
/// @param lines the text, line by line, without the codes
/// @param command what was answered, such as `RCPT TO`, if that is told
public record Reply(
    int code, @Nullable Enhanced enhanced, List<String> lines, @Nullable String command) {

  public Reply {
    lines = List.copyOf(lines);
  }

  /// An enhanced status code, `5.7.26`.
  ///
  /// @param kind 2 success, 4 temporary failure, 5 permanent failure
  /// @param subject what it is about, 0..999
  /// @param detail what about it, 0..999
  public record Enhanced(int kind, int subject, int detail) {

    @Override
    public String toString() {
      return kind + "." + subject + "." + detail;
    }
  }

  /// The text on one line.
  public String text() {
    return String.join(" ", lines).strip();
  }

  /// Whether the server said yes, or go on.
  public boolean isPositive() {
    return code >= 200 && code < 400;
  }

  /// The codes and the text on one line.
  @Override
  public String toString() {
    String digits = code == 0 ? "" : code + " ";
    String more = enhanced == null ? "" : enhanced + " ";
    return (digits + more + text()).strip();
  }
}
