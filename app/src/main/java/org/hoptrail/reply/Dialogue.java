package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A transcript cut into who said what.
///
/// @param recorder the name of what wrote it
/// @param lines in their order
record Dialogue(String recorder, List<Line> lines) {

  /// Who speaks; a note is the recorder's own.
  enum Who {
    CLIENT,
    SERVER,
    NOTE
  }

  /// One line.
  ///
  /// @param encrypted whether the recorder marks it as sent under TLS
  record Line(Who who, String text, boolean encrypted) {}

  private static final List<String> VERBS =
      List.of("HELO ", "EHLO ", "LHLO ", "MAIL FROM:", "RCPT TO:", "AUTH ", "BDAT ", "VRFY ");
  private static final List<String> WORDS = List.of("DATA", "QUIT", "STARTTLS", "RSET", "EHLO");

  /// The dialogue in a text, or null when the text is no transcript: both sides must be heard, or a
  /// program must say that it could not connect.
  static @Nullable Dialogue read(String text) {
    List<String> raw = List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    for (Dialogue reading : Recorder.readings(raw)) {
      if (isDialogue(reading.lines)) {
        return reading;
      }
    }
    return null;
  }

  private static boolean isDialogue(List<Line> lines) {
    boolean replied = false;
    boolean asked = false;
    boolean failed = false;
    for (Line line : lines) {
      replied |= line.who == Who.SERVER && ReplyParts.codeAt(line.text, 0) > 0;
      asked |= line.who == Who.CLIENT && isCommand(line.text);
      failed |= line.who == Who.NOTE && line.text.startsWith("*** Error connecting");
    }
    return replied && asked || failed;
  }

  /// Whether a line is an SMTP command.
  static boolean isCommand(String line) {
    String upper = line.strip().toUpperCase(Locale.ROOT);
    return WORDS.contains(upper) || VERBS.stream().anyMatch(upper::startsWith);
  }

  /// The lines of a text that has no marks: what looks like a reply is one, what looks like a
  /// command too, and after `354` all is the message up to a dot.
  static List<Line> unmarked(List<String> raw) {
    List<Line> lines = new ArrayList<>();
    int lastDot = raw.lastIndexOf(".");
    boolean data = false;
    boolean secret = false;
    for (int i = 0; i < raw.size(); i++) {
      String line = raw.get(i);
      int code = ReplyParts.codeAt(line, 0);
      Who who = data || secret || isCommand(line) ? Who.CLIENT : code > 0 ? Who.SERVER : Who.NOTE;
      lines.add(new Line(who, line, false));
      secret = code == 334;
      data = data ? !line.equals(".") : code == 354 && i < lastDot;
    }
    return lines;
  }
}
