package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoptrail.model.Answer;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.KnownReply;
import org.hoptrail.model.Reply;
import org.hoptrail.model.SmtpSession;
import org.jspecify.annotations.Nullable;

/// The door of this package: text in, plain words out. All of it is a pure function of the text,
/// never throws because of it, and takes time proportional to its length.
public final class Replies {

  private Replies() {}

  /// Explains the first reply in a text: codes on their own, a reply, a line of a log or of a
  /// bounce. Null when there is none, and the words are not known either.
  public static @Nullable Explanation explain(String text) {
    List<Reply> replies = ReplyReader.read(text);
    return replies.isEmpty() ? null : Explainer.explain(replies.getFirst());
  }

  /// Reads the transcript of an SMTP session. Null when the text is none.
  public static @Nullable SmtpSession transcript(String text) {
    Dialogue dialogue = Dialogue.read(text);
    return dialogue == null ? null : SessionReader.read(dialogue);
  }

  /// Explains all of a text: the session if it is a transcript, else every reply in it, each once.
  public static List<Answer> read(String text) {
    SmtpSession session = transcript(text);
    if (session != null) {
      return List.of(session);
    }
    Set<Reply> replies = new LinkedHashSet<>(ReplyReader.read(text));
    List<Answer> answers = new ArrayList<>(replies.size());
    replies.forEach(reply -> answers.add(Explainer.explain(reply)));
    return answers;
  }

  /// Everything that is recognised by its words, provider by provider.
  public static List<KnownReply> known() {
    return KnownReplies.all();
  }

  /// The reply codes of the standards.
  public static List<Explanation.Code> replyCodes() {
    return Codes.basic();
  }

  /// The enhanced status codes of the IANA registry, `x.1.1` for every class it occurs in.
  public static List<Explanation.Code> enhancedCodes() {
    return Codes.enhanced();
  }
}
