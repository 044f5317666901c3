package org.hoptrail.reply;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.hoptrail.model.Reply;
import org.hoptrail.model.SmtpSession;
import org.hoptrail.reply.Dialogue.Line;

/// Goes through a dialogue and pairs each reply with the command it answers; commands may have been
/// sent ahead (RFC 2920).
final class SessionReader {

  /// A command that waits for its reply.
  ///
  /// @param verb in capitals; `greeting` and `end of data` are commands too
  /// @param argument what follows
  record Command(String verb, String argument) {

    static final Command GREETING = new Command("greeting", "");
    static final Command END = new Command("end of data", "");

    static Command of(String line) {
      String plain = line.strip();
      int end = plain.indexOf(' ');
      String word = end < 0 ? plain : plain.substring(0, end);
      String rest = end < 0 ? "" : plain.substring(end + 1).strip();
      String verb = word.toUpperCase(Locale.ROOT);
      int colon = plain.indexOf(':');
      boolean path = verb.equals("MAIL") || verb.equals("RCPT");
      return new Command(verb, path && colon >= 0 ? plain.substring(colon + 1).strip() : rest);
    }

    /// The command as it is shown: never with credentials.
    String shown() {
      return switch (verb) {
        case "MAIL" -> "MAIL FROM:" + argument;
        case "RCPT" -> "RCPT TO:" + argument;
        case "EHLO", "HELO", "LHLO" -> verb + " " + argument;
        case "greeting" -> "connect";
        default -> verb;
      };
    }
  }

  private final SessionBuilder session;
  private final Deque<Command> waiting = new ArrayDeque<>();
  private final StringBuilder reply = new StringBuilder();
  private boolean data;
  private boolean secret;
  private boolean heard;

  private SessionReader(String recorder) {
    session = new SessionBuilder(recorder);
    waiting.add(Command.GREETING);
  }

  static SmtpSession read(Dialogue dialogue) {
    SessionReader reader = new SessionReader(dialogue.recorder());
    dialogue.lines().forEach(reader::line);
    return reader.session.build(reader.waiting.peek());
  }

  private void line(Line line) {
    if (line.encrypted()) {
      session.encrypted();
    }
    switch (line.who()) {
      case NOTE -> session.note(line.text());
      case CLIENT -> client(line.text());
      case SERVER -> server(line.text());
    }
  }

  private void client(String text) {
    if (!heard) {
      heard = true;
      waiting.remove(Command.GREETING);
    }
    if (data) {
      data = !text.equals(".");
      session.size(data ? text.length() + 2L : 0);
    } else if (secret) {
      secret = false;
      waiting.add(new Command("AUTH", ""));
    } else if (!text.isBlank()) {
      waiting.add(Command.of(text));
    }
  }

  private void server(String text) {
    heard = true;
    String line = text.strip();
    if (ReplyParts.codeAt(line, 0) == 0) {
      return;
    }
    reply.append(reply.isEmpty() ? "" : "\n").append(line);
    if (line.length() > 3 && line.charAt(3) == '-') {
      return;
    }
    Command command = waiting.isEmpty() ? new Command("connection", "") : waiting.remove();
    Reply whole = ReplyParts.parse(reply.toString(), command.shown());
    reply.setLength(0);
    secret = whole.code() == 334;
    if (command.verb().equals("DATA") && whole.code() == 354) {
      data = true;
      int replies = session.repliesToData();
      for (int i = 0; i < replies; i++) {
        waiting.add(Command.END);
      }
    }
    session.answered(command, whole);
  }
}
