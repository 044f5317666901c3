package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.reply.Dialogue.Line;
import org.hoptrail.reply.Dialogue.Who;

/// What Python's `smtplib` prints: `send: 'ehlo [192.0.2.1]\r\n'`, `reply: b'250 Ok\r\n'`, perhaps
/// with a time before it.
final class PythonDebug {

  private static final int LONGEST_TIME = 24;

  private PythonDebug() {}

  static List<Line> lines(List<String> raw) {
    List<Line> lines = new ArrayList<>(raw.size());
    for (String line : raw) {
      add(line, lines);
    }
    return lines;
  }

  private static void add(String line, List<Line> lines) {
    int send = mark(line, "send: ");
    int reply = mark(line, "reply: ");
    if (send >= 0) {
      addAll(literal(line.substring(send)), Who.CLIENT, lines);
    } else if (reply < 0) {
      lines.add(new Line(Who.NOTE, line.strip(), false));
    } else if (!line.startsWith("retcode", reply)) {
      addAll(literal(line.substring(reply)), Who.SERVER, lines);
    }
  }

  private static int mark(String line, String mark) {
    int at = line.indexOf(mark);
    return at < 0 || at > LONGEST_TIME ? -1 : at + mark.length();
  }

  private static void addAll(String text, Who who, List<Line> lines) {
    String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    for (String line : whole.split("\n", -1)) {
      lines.add(new Line(who, line, false));
    }
  }

  /// The value of a Python literal, `b'...'` or `'...'`; `\r` is left out.
  private static String literal(String source) {
    int start = source.startsWith("b") ? 2 : 1;
    int end = Math.max(start, source.stripTrailing().length() - 1);
    StringBuilder out = new StringBuilder(source.length());
    int at = start;
    while (at < Math.min(end, source.length())) {
      boolean escape = source.charAt(at) == '\\' && at + 1 < source.length();
      at += escape ? 1 : 0;
      char c = source.charAt(at);
      out.append(escape ? escaped(c) : String.valueOf(c));
      at++;
    }
    return out.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "";
      default -> String.valueOf(c);
    };
  }
}
