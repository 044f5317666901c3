package org.hoptrail.render;

import java.util.List;
import org.hoptrail.model.Answer;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.Explanation.Code;
import org.hoptrail.model.Explanation.Listing;
import org.hoptrail.model.Explanation.Permanence;
import org.hoptrail.model.KnownReply;
import org.hoptrail.model.SmtpSession;

/// An explained reply as text: the reply, what it means, whose turn it is, what to do.
public final class AnswerText {

  private static final int LONGEST_REPLY = 400;
  private static final int INDENT = 14;

  private final StringBuilder out;
  private final Style style;

  private AnswerText(StringBuilder out, Style style) {
    this.out = out;
    this.style = style;
  }

  /// The answer as text, ending in a line break.
  public static String of(Answer answer, Style style) {
    StringBuilder out = new StringBuilder(2_048);
    switch (answer) {
      case Explanation explanation -> append(out, style, explanation);
      case SmtpSession session -> new SessionText(out, style).append(session);
    }
    return out.toString();
  }

  static void append(StringBuilder out, Style style, Explanation explanation) {
    AnswerText text = new AnswerText(out, style);
    out.append(style.strong(Printable.shortened(explanation.reply().toString(), LONGEST_REPLY)));
    out.append("\n\n");
    text.verdict(explanation);
    text.details(explanation);
  }

  private void verdict(Explanation explanation) {
    String word = explanation.permanence().name();
    String title = Printable.of(explanation.title());
    boolean told = explanation.permanence() != Permanence.UNKNOWN;
    out.append("  ").append(told ? colored(explanation.permanence(), word) + "  " : "");
    Lines.append(out, told ? word.length() + 4 : 2, 4, title + ".");
    if (!explanation.meaning().isEmpty()) {
      out.append("  ");
      Lines.append(out, 2, 2, explanation.meaning());
    }
  }

  private String colored(Permanence permanence, String word) {
    return switch (permanence) {
      case SUCCESS, CONTINUE -> style.good(word);
      case TEMPORARY, UNKNOWN -> style.warning(word);
      case PERMANENT -> style.bad(word);
    };
  }

  private void details(Explanation explanation) {
    out.append('\n');
    if (explanation.reply().command() != null) {
      row("Answers", explanation.reply().command());
    }
    row("Turn", turn(explanation));
    numbered(explanation.nextSteps());
    if (explanation.listing() != null) {
      listing(explanation.listing());
    }
    explanation.notes().forEach(note -> row("Note", note));
    for (Code code : explanation.codes()) {
      row(code.code(), code.title() + " (" + code.reference() + ")");
    }
    KnownReply known = explanation.known();
    if (known != null) {
      row("Recognised", known.id() + (known.provider() == null ? "" : ", " + known.provider()));
      row("See", String.join(", ", known.references()));
    }
  }

  private static String turn(Explanation explanation) {
    boolean good =
        explanation.permanence() == Permanence.SUCCESS
            || explanation.permanence() == Permanence.CONTINUE;
    return good ? "nobody, all is well" : explanation.turn().words();
  }

  private void numbered(List<String> steps) {
    for (int i = 0; i < steps.size(); i++) {
      row(i == 0 ? "Next" : "", (steps.size() > 1 ? (i + 1) + ". " : "") + steps.get(i));
    }
  }

  private void listing(Listing listing) {
    String address = listing.address() == null ? "" : listing.address() + " in ";
    row("Listed", address + listing.list());
    if (listing.question() != null) {
      row("", "dig +short " + listing.question());
    }
    if (listing.lookup() != null) {
      row("", listing.lookup());
    }
  }

  private void row(String label, String value) {
    out.append("  ").append(style.faint(label)).append(" ".repeat(INDENT - 2 - label.length()));
    Lines.append(out, INDENT, INDENT, Printable.of(value));
  }
}
