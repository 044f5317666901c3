package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.Explanation.Code;
import org.hoptrail.model.Explanation.Permanence;
import org.hoptrail.model.Reply;
import org.hoptrail.model.Reply.Enhanced;
import org.hoptrail.model.Turn;
import org.jspecify.annotations.Nullable;

/// Puts together what is known of a reply: the text that was recognised speaks first, then the
/// enhanced code, then the reply code.
final class Explainer {

  private static final String WAIT =
      "Wait: a mail server keeps the message and tries again by itself. If it lasts for hours:";

  private final Reply reply;
  private final @Nullable Known known;
  private final @Nullable Paragraph basic;
  private final @Nullable Paragraph enhanced;

  private Explainer(Reply reply) {
    this.reply = reply;
    this.known = KnownReplies.find(reply);
    this.basic = reply.code() == 0 ? null : Codes.basic(reply.code());
    this.enhanced = reply.enhanced() == null ? null : Codes.enhanced(reply.enhanced());
  }

  static Explanation explain(Reply reply) {
    return new Explainer(reply).explanation();
  }

  private Explanation explanation() {
    Permanence permanence = permanence();
    List<Code> codes = codes();
    Paragraph code = speaking(permanence);
    boolean waits = known == null && permanence == Permanence.TEMPORARY;
    Turn turn = known != null ? known.told().turn() : code == null ? Turn.NOBODY : code.turn();
    return new Explanation(
        reply,
        permanence,
        known != null ? known.told().title() : code == null ? "Not known" : code.one("title"),
        known != null ? known.told().meaning() : code == null ? "" : code.one("means"),
        waits || isGood(permanence) ? Turn.NOBODY : turn,
        steps(code, waits),
        known == null ? null : known.told(),
        codes,
        notes(permanence),
        isGood(permanence) ? null : Blocklists.find(reply),
        references(codes));
  }

  private static boolean isGood(Permanence permanence) {
    return permanence == Permanence.SUCCESS || permanence == Permanence.CONTINUE;
  }

  /// The reply code decides, because clients go by it; then the enhanced code, then the words.
  private Permanence permanence() {
    int digit = reply.code() / 100;
    if (digit == 0 && reply.enhanced() != null) {
      digit = reply.enhanced().kind();
    }
    return switch (digit) {
      case 2 -> Permanence.SUCCESS;
      case 3 -> Permanence.CONTINUE;
      case 4 -> Permanence.TEMPORARY;
      case 5 -> Permanence.PERMANENT;
      default -> known == null ? Permanence.UNKNOWN : known.permanence();
    };
  }

  /// Of a failure the enhanced code tells more, unless it is the undefined `x.0.0`.
  private @Nullable Paragraph speaking(Permanence permanence) {
    Enhanced code = reply.enhanced();
    boolean vague = code == null || code.subject() == 0;
    boolean basicFirst = isGood(permanence) || vague;
    return basicFirst ? first(basic, enhanced) : first(enhanced, basic);
  }

  private static @Nullable Paragraph first(@Nullable Paragraph a, @Nullable Paragraph b) {
    return a != null ? a : b;
  }

  private List<String> steps(@Nullable Paragraph code, boolean waits) {
    if (known != null) {
      return known.told().nextSteps();
    }
    List<String> steps = new ArrayList<>();
    if (waits) {
      steps.add(WAIT);
    }
    if (code != null && !isGood(permanence())) {
      steps.addAll(code.all("next"));
    }
    return steps;
  }

  private List<Code> codes() {
    List<Code> codes = new ArrayList<>();
    if (basic != null) {
      codes.add(Codes.code(Integer.toString(reply.code()), basic));
    }
    Enhanced code = reply.enhanced();
    if (code != null && enhanced != null) {
      codes.add(Codes.code(code.toString(), enhanced));
    }
    return codes;
  }

  private List<String> notes(Permanence permanence) {
    List<String> notes = new ArrayList<>();
    if (known != null) {
      notes.addAll(known.told().notes());
    }
    notes.addAll(Contradictions.in(reply, permanence));
    Enhanced code = reply.enhanced();
    if (code != null && !Codes.isRegistered(code) && known == null) {
      notes.add(
          code
              + " is not in the IANA registry: only its first two numbers have a meaning"
              + " that all servers share. The text of the reply says what this server means by it.");
    }
    return notes;
  }

  private List<String> references(List<Code> codes) {
    Set<String> all = new LinkedHashSet<>();
    if (known != null) {
      all.addAll(known.told().references());
    }
    codes.stream().map(Code::reference).filter(Objects::nonNull).forEach(all::add);
    return List.copyOf(all);
  }
}
