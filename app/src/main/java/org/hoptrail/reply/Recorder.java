package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.reply.Dialogue.Line;
import org.hoptrail.reply.Dialogue.Who;
import org.jspecify.annotations.Nullable;

/// A program that writes transcripts, and the marks it puts before each line.
///
/// @param title its name
/// @param marks the marks, the longer first where one begins with another
record Recorder(String title, List<Mark> marks) {

  /// A mark at the start of a line.
  record Mark(String text, Who who, boolean encrypted) {

    static Mark client(String text) {
      return new Mark(text, Who.CLIENT, false);
    }

    static Mark server(String text) {
      return new Mark(text, Who.SERVER, false);
    }

    /// The same mark as Swaks writes it under TLS, with `~` for `-`.
    Mark underTls() {
      return new Mark(text.replace('-', '~'), who, true);
    }
  }

  private static final Mark SWAKS_REPLY = Mark.server("<-  ");
  private static final Mark SWAKS_SEND = Mark.client(" -> ");
  private static final Mark SWAKS_FAILED = Mark.client("*-> ");

  /// Swaks: ` -> ` and `<-  `, `~` instead of `-` under TLS, `*` for refusals.
  static final Recorder SWAKS =
      new Recorder(
          "swaks",
          List.of(
              Mark.server("<** "),
              new Mark("<~* ", Who.SERVER, true),
              SWAKS_REPLY,
              SWAKS_REPLY.underTls(),
              SWAKS_SEND,
              SWAKS_SEND.underTls(),
              SWAKS_FAILED,
              SWAKS_FAILED.underTls()));

  /// `C:` and `S:`, as in the RFCs.
  static final Recorder LABELLED =
      new Recorder(
          "labelled",
          List.of(
              Mark.server("S: "),
              Mark.client("C: "),
              Mark.server("Server: "),
              Mark.client("Client: ")));

  /// `>>>` and `<<<` of Sendmail, `>` and `<` of curl, `-->` and `<--`.
  static final Recorder ARROWS =
      new Recorder(
          "arrows",
          List.of(
              Mark.server("<<< "),
              Mark.client(">>> "),
              Mark.server("<-- "),
              Mark.client("--> "),
              Mark.server("< "),
              Mark.client("> ")));

  private static final String SMTPLIB = "smtplib";
  private static final String PLAIN = "plain";

  /// A text as each of the programs would have meant it, those with the clearest marks first; what
  /// telnet or openssl leave on the screen has none and comes last.
  static List<Dialogue> readings(List<String> raw) {
    List<Dialogue> readings = new ArrayList<>();
    for (Recorder recorder : List.of(SWAKS, LABELLED, ARROWS)) {
      readings.add(new Dialogue(recorder.title, recorder.lines(raw)));
    }
    readings.add(new Dialogue(SMTPLIB, PythonDebug.lines(raw)));
    readings.add(new Dialogue(PLAIN, Dialogue.unmarked(raw)));
    return readings;
  }

  /// Every line with who said it.
  private List<Line> lines(List<String> raw) {
    List<Line> lines = new ArrayList<>(raw.size());
    for (String line : raw) {
      Mark mark = mark(line);
      if (mark == null) {
        lines.add(new Line(Who.NOTE, line.strip(), false));
      } else {
        String text = line.substring(Math.min(mark.text.length(), line.length()));
        lines.add(new Line(mark.who, text, mark.encrypted));
      }
    }
    return lines;
  }

  /// A mark may stand without its blank where nothing was said.
  private @Nullable Mark mark(String line) {
    for (Mark mark : marks) {
      boolean empty = !line.isEmpty() && line.equals(mark.text.stripTrailing());
      if (empty || line.startsWith(mark.text)) {
        return mark;
      }
    }
    return null;
  }
}
