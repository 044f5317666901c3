package org.hoptrail.render;

import org.hoptrail.model.Explanation;
import org.hoptrail.model.SmtpSession;
import org.hoptrail.model.SmtpSession.Break;
import org.hoptrail.model.SmtpSession.Login;
import org.hoptrail.model.SmtpSession.Outcome;
import org.hoptrail.model.SmtpSession.Recipient;
import org.hoptrail.model.SmtpSession.Tls;
import org.hoptrail.model.SmtpSession.Transaction;
import org.jspecify.annotations.Nullable;

/// An SMTP session as text: who spoke with whom, what each recipient got, and where it broke.
final class SessionText {

  private static final int INDENT = 14;
  private static final int LONGEST_REPLY = 160;

  private final StringBuilder out;
  private final Style style;

  SessionText(StringBuilder out, Style style) {
    this.out = out;
    this.style = style;
  }

  void append(SmtpSession session) {
    out.append(style.strong("An SMTP session")).append(" (").append(session.recorder());
    out.append(")\n\n");
    rowIf("Server", session.server());
    rowIf("Greeting", words(session.greeting()));
    rowIf("Client", session.client());
    if (!session.extensions().isEmpty()) {
      row("Offered", String.join(", ", session.extensions()));
    }
    if (session.client() != null || session.tls().started()) {
      row("TLS", tls(session.tls()));
    }
    Login login = session.login();
    if (login != null) {
      row("Login", login.mechanism() + ": " + words(login.answer()));
    }
    session.transactions().forEach(this::transaction);
    Break broken = session.broken();
    if (broken != null) {
      broken(broken);
    }
  }

  private void transaction(Transaction transaction) {
    out.append('\n');
    String sender = transaction.sender();
    if (sender != null) {
      row("From", (sender.isEmpty() ? "<>" : sender) + answered(transaction.senderAnswer()));
    }
    for (Recipient recipient : transaction.recipients()) {
      String word = HopShape.word(recipient.outcome());
      String shown = Printable.of(recipient.address()) + "  " + word;
      label("To");
      out.append(shown, 0, shown.length() - word.length()).append(colored(recipient.outcome()));
      Lines.append(out, INDENT + shown.length(), INDENT, answered(recipient.answer()));
    }
    if (transaction.bytes() >= 0) {
      row("Size", transaction.bytes() + " bytes");
    }
    rowIf("Message", words(transaction.dataAnswer()));
  }

  private String colored(Outcome outcome) {
    String word = HopShape.word(outcome);
    return switch (outcome) {
      case ACCEPTED -> style.good(word);
      case DEFERRED, OPEN -> style.warning(word);
      case REJECTED -> style.bad(word);
    };
  }

  private void broken(Break broken) {
    out.append("\n  ").append(style.bad("BROKE")).append(" at ");
    Lines.append(out, 11, 4, Printable.of(broken.at()));
    if (broken.note() != null) {
      row("Said", Printable.shortened(broken.note(), LONGEST_REPLY));
    }
    if (broken.answer() != null) {
      out.append('\n');
      AnswerText.append(out, style, broken.answer());
    }
  }

  private static String tls(Tls tls) {
    if (tls.started()) {
      return tls.cipher() == null ? "started" : "started, " + tls.cipher();
    }
    return tls.offered() ? "offered, not used" : "not offered";
  }

  private static String answered(@Nullable Explanation answer) {
    return answer == null ? "" : "  " + words(answer);
  }

  private static @Nullable String words(@Nullable Explanation answer) {
    return answer == null ? null : Printable.shortened(answer.reply().toString(), LONGEST_REPLY);
  }

  private void rowIf(String label, @Nullable String value) {
    if (value != null) {
      row(label, value);
    }
  }

  private void row(String label, String value) {
    label(label);
    Lines.append(out, INDENT, INDENT, Printable.of(value));
  }

  private void label(String label) {
    out.append("  ").append(style.faint(label)).append(" ".repeat(INDENT - 2 - label.length()));
  }
}
