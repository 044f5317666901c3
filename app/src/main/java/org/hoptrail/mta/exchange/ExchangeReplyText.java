package org.hoptrail.mta.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// SMTP replies inside the columns of Exchange's logs, where other things stand around them.
final class ExchangeReplyText {

  private ExchangeReplyText() {}

  /// The reply that begins in a text: `2xx`, `4xx` or `5xx` at its start or behind `;`, `=`, `{` or
  /// a blank; null when none does.
  static @Nullable String in(String text) {
    for (int i = 0; i + 4 <= text.length(); i++) {
      boolean border = i == 0 || "; ={[".indexOf(text.charAt(i - 1)) >= 0;
      if (border && isCode(text, i)) {
        int behind = text.indexOf(";ClientSubmitTime:", i);
        return text.substring(i, behind < 0 ? text.length() : behind);
      }
    }
    return null;
  }

  /// A list as long as that of the recipients: semicolons part the states, but stand inside of
  /// some, so that where there are too many, only those before a code or a bracket count.
  static List<String> parallel(String states, List<String> recipients) {
    List<String> parts = List.of(states.split(";", -1));
    if (parts.size() != recipients.size()) {
      parts = new ArrayList<>();
      int start = 0;
      for (int i = states.indexOf(';'); i >= 0; i = states.indexOf(';', i + 1)) {
        boolean code = i + 5 <= states.length() && isCode(states, i + 1);
        if (code || states.startsWith("[", i + 1)) {
          parts.add(states.substring(start, i));
          start = i + 1;
        }
      }
      parts.add(states.substring(start));
    }
    return parts.size() == recipients.size()
        ? parts
        : Collections.nCopies(recipients.size(), states);
  }

  private static boolean isCode(String text, int i) {
    boolean digits =
        "245".indexOf(text.charAt(i)) >= 0
            && Ascii.isDigit(text.charAt(i + 1))
            && Ascii.isDigit(text.charAt(i + 2));
    return digits && (text.charAt(i + 3) == ' ' || text.charAt(i + 3) == '-');
  }

  /// The enhanced status code behind the code of a reply, or null.
  static @Nullable String dsn(@Nullable String reply) {
    if (reply == null || reply.length() < 9 || !isCode(reply, 0)) {
      return null;
    }
    int end = 4;
    while (end < reply.length() && (Ascii.isDigit(reply.charAt(end)) || reply.charAt(end) == '.')) {
      end++;
    }
    boolean status = end > 8 && reply.charAt(5) == '.' && reply.charAt(4) == reply.charAt(0);
    return status ? reply.substring(4, end) : null;
  }
}
