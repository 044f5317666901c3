package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.Reply;
import org.hoptrail.model.SmtpSession;
import org.hoptrail.model.SmtpSession.Break;
import org.hoptrail.model.SmtpSession.Login;
import org.hoptrail.model.SmtpSession.Tls;
import org.hoptrail.reply.SessionReader.Command;
import org.jspecify.annotations.Nullable;

/// Collects what a session was about.
final class SessionBuilder {

  private static final int NO_CODE = 354;

  private final String recorder;
  private final SessionNotes notes = new SessionNotes();
  private final List<TransactionBuilder> transactions = new ArrayList<>();
  private final List<Break> failures = new ArrayList<>();
  private @Nullable Explanation greeting;
  private @Nullable String client;
  private List<String> extensions = List.of();
  private boolean tlsOffered;
  private boolean tlsStarted;
  private boolean lmtp;
  private @Nullable Login login;

  SessionBuilder(String recorder) {
    this.recorder = recorder;
  }

  void note(String text) {
    notes.add(text);
  }

  void encrypted() {
    tlsStarted = true;
  }

  void size(long bytes) {
    if (!transactions.isEmpty()) {
      transactions.getLast().shown(bytes);
    }
  }

  /// LMTP answers a message once for each recipient it took (RFC 2033 4.2).
  int repliesToData() {
    return lmtp && !transactions.isEmpty() ? Math.max(1, transactions.getLast().taken()) : 1;
  }

  void answered(Command command, Reply reply) {
    Explanation answer = Explainer.explain(reply);
    switch (command.verb()) {
      case "greeting" -> greeting = answer;
      case "EHLO", "HELO", "LHLO" -> hello(command, reply);
      case "STARTTLS" -> tlsStarted |= reply.isPositive();
      case "AUTH" -> login(command, answer);
      case "MAIL" -> transactions.add(new TransactionBuilder(command.argument(), answer));
      case "RCPT" -> transaction().recipient(command.argument(), answer);
      case "DATA" -> data(reply, answer);
      case "BDAT" -> chunk(command, answer);
      case "end of data" -> transaction().taken(answer, lmtp);
      default -> {}
    }
    if (reply.code() >= 400) {
      failures.add(new Break(command.shown(), answer, null));
    }
  }

  private TransactionBuilder transaction() {
    if (transactions.isEmpty()) {
      transactions.add(new TransactionBuilder("", null));
    }
    return transactions.getLast();
  }

  private void hello(Command command, Reply reply) {
    client = command.argument();
    lmtp = command.verb().equals("LHLO");
    if (reply.isPositive() && !command.verb().equals("HELO")) {
      List<String> lines = reply.lines();
      extensions = lines.isEmpty() ? lines : lines.subList(1, lines.size());
      tlsOffered |= extensions.stream().anyMatch(SessionBuilder::isStartTls);
    }
  }

  private static boolean isStartTls(String extension) {
    return extension.strip().equalsIgnoreCase("STARTTLS");
  }

  /// Of `AUTH PLAIN AGFk...` only the mechanism is kept.
  private void login(Command command, Explanation answer) {
    String argument = command.argument();
    int end = argument.indexOf(' ');
    String named = end < 0 ? argument : argument.substring(0, end);
    String mechanism = named.isEmpty() && login != null ? login.mechanism() : named;
    login = new Login(mechanism.toUpperCase(Locale.ROOT), answer);
  }

  private void data(Reply reply, Explanation answer) {
    if (reply.code() != NO_CODE) {
      transaction().refused(answer);
    }
  }

  private void chunk(Command command, Explanation answer) {
    String[] words = command.argument().split(" ", -1);
    transaction().shown(Math.max(0, TransactionBuilder.size(words[0])));
    if (words.length > 1 || answer.reply().code() >= 400) {
      transaction().taken(answer, false);
    }
  }

  /// @param unanswered the command that waits for its reply, if any
  SmtpSession build(@Nullable Command unanswered) {
    String cipher = notes.cipher();
    return new SmtpSession(
        recorder,
        server(),
        greeting,
        client,
        extensions,
        new Tls(tlsOffered, tlsStarted || cipher != null, cipher),
        login,
        transactions.stream().map(TransactionBuilder::build).toList(),
        broken(unanswered));
  }

  /// The host as the program named it, else as it named itself in its greeting.
  private @Nullable String server() {
    String named = notes.server();
    if (named != null || greeting == null || !greeting.reply().isPositive()) {
      return named;
    }
    String text = greeting.reply().text();
    int end = text.indexOf(' ');
    String first = end < 0 ? text : text.substring(0, end);
    return first.indexOf('.') > 0 ? first : null;
  }

  private @Nullable Break broken(@Nullable Command unanswered) {
    if (!transactions.isEmpty()
        && transactions.stream().allMatch(TransactionBuilder::isDelivered)) {
      return null;
    }
    Break refusal = refusal();
    if (refusal != null) {
      return refusal;
    }
    String said = notes.failure();
    boolean waits = unanswered != null && !unanswered.verb().equals("QUIT");
    if (waits || said != null) {
      String at = unanswered == null ? "connection" : unanswered.shown();
      Explanation words = said == null ? null : Replies.explain(said);
      return new Break(at, words, said == null ? "no answer was recorded" : said);
    }
    return null;
  }

  /// What refused the message itself counts first; else the last refusal before the end.
  private @Nullable Break refusal() {
    for (Break failure : failures) {
      String at = failure.at();
      if (at.startsWith("MAIL") || at.startsWith("RCPT") || at.contains("DA")) {
        return failure;
      }
      if (at.equals(Command.END.verb())) {
        return failure;
      }
    }
    return failures.isEmpty() ? null : failures.getLast();
  }
}
