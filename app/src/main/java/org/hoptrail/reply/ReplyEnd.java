package org.hoptrail.reply;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cuts away what a log wrote around a reply, and reads from it which command was answered.
final class ReplyEnd {

  private static final String IN_REPLY_TO = "(in reply to ";
  private static final String[] BEHIND = {" (in reply to ", "/Giving up on", "#SMTP#", " ##"};
  private static final String[] COMMANDS = {
    "end of data", "MAIL FROM", "RCPT TO", "STARTTLS", "EHLO", "HELO", "LHLO", "DATA", "AUTH"
  };
  private static final String[] BEFORE = {"stat=", "deferral: ", "failure: ", "said: "};

  private ReplyEnd() {}

  /// The reply that starts at a position, without what follows it.
  static String cut(String line, int start) {
    String reply = line.substring(start);
    char quote = start == 0 ? ' ' : line.charAt(start - 1);
    if (quote == '"' || quote == '\'') {
      int end = quote == '"' ? reply.indexOf(quote) : reply.lastIndexOf(quote);
      reply = end < 0 ? reply : reply.substring(0, end);
    }
    int pair = quote == '(' ? Math.max(reply.indexOf("')"), reply.indexOf("\")")) : -1;
    reply = pair < 0 ? reply : reply.substring(0, pair);
    return trimmed(reply);
  }

  private static String trimmed(String text) {
    String reply = text;
    for (String mark : BEHIND) {
      int at = reply.indexOf(mark);
      reply = at < 0 ? reply : reply.substring(0, at);
    }
    return withoutOpenBrackets(reply.strip());
  }

  /// A bracket that closes at the end without having been opened belongs to the log.
  private static String withoutOpenBrackets(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    int end = text.length();
    while (depth < 0 && end > 0 && text.charAt(end - 1) == ')') {
      end--;
      depth++;
    }
    return text.substring(0, end);
  }

  /// The words of a failure without a reply: `status=deferred (WORDS)`, `stat=WORDS`, and Exim's
  /// `defer (110): WORDS`.
  static String statement(String line) {
    int status = line.indexOf("status=");
    int bracket = status < 0 ? -1 : line.indexOf(" (", status);
    if (bracket >= 0) {
      return trimmed(line.substring(bracket + 2));
    }
    int defer = line.indexOf(" defer (");
    int code = defer < 0 ? -1 : line.indexOf("): ", defer);
    if (code >= 0) {
      return trimmed(line.substring(code + 3));
    }
    for (String mark : BEFORE) {
      int at = line.indexOf(mark);
      if (at >= 0) {
        return trimmed(line.substring(at + mark.length()));
      }
    }
    return line.strip();
  }

  /// The command that was answered: Postfix tells it behind the reply, Exim before it.
  static @Nullable String command(String line, int start) {
    int behind = line.indexOf(IN_REPLY_TO, Math.min(start, line.length()));
    if (behind >= 0) {
      return named(line.substring(behind + IN_REPLY_TO.length()));
    }
    String before = line.substring(0, Math.min(start, line.length()));
    if (before.contains("refused to talk to me")) {
      return "connect";
    }
    int after = before.lastIndexOf(" after ");
    if (after >= 0) {
      return named(before.substring(after + 7));
    }
    int sending = before.indexOf("while sending ");
    return sending < 0 ? null : named(before.substring(sending + 14));
  }

  private static @Nullable String named(String text) {
    String lower = text.substring(0, Math.min(text.length(), 40)).toLowerCase(Locale.ROOT);
    for (String command : COMMANDS) {
      String wanted = command.toLowerCase(Locale.ROOT);
      if (lower.startsWith(wanted) || lower.startsWith("pipelined " + wanted)) {
        return command;
      }
    }
    return lower.startsWith("initial connection") ? "connect" : null;
  }
}
