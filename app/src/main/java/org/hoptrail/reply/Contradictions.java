package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Explanation.Permanence;
import org.hoptrail.model.Reply;
import org.hoptrail.model.Reply.Enhanced;

/// Where the parts of a reply do not agree.
final class Contradictions {

  private static final String[] AGAIN = {
    "try again later", "try later", "temporarily deferred", "temporary failure", "please retry"
  };
  private static final String[] NEVER = {"permanently deferred", "will not succeed"};

  private Contradictions() {}

  static List<String> in(Reply reply, Permanence permanence) {
    List<String> all = new ArrayList<>();
    Enhanced enhanced = reply.enhanced();
    if (enhanced != null && reply.code() > 0 && enhanced.kind() != reply.code() / 100) {
      all.add(codes(reply.code(), enhanced));
    }
    String folded = KnownReplies.folded(reply.text());
    if (permanence == Permanence.PERMANENT && reply.code() > 0 && has(folded, AGAIN)) {
      all.add(
          "The words ask to try again, the code "
              + reply.code()
              + " is permanent. Clients go by the code: the message was bounced, not queued.");
    }
    if (permanence == Permanence.TEMPORARY && has(folded, NEVER)) {
      all.add(
          "The words say that trying again is of no use, but the code is temporary: a client keeps"
              + " trying until its queue gives up.");
    }
    return all;
  }

  private static String codes(int code, Enhanced enhanced) {
    return "The codes contradict each other: "
        + code
        + " is "
        + word(code / 100)
        + ", "
        + enhanced
        + " is "
        + word(enhanced.kind())
        + ". Clients go by the reply code "
        + code
        + " (RFC 5321 4.2.1); both should begin with the same digit (RFC 2034).";
  }

  private static String word(int digit) {
    return switch (digit) {
      case 2 -> "a success";
      case 3 -> "a request for more";
      case 4 -> "a temporary failure";
      default -> "a permanent failure";
    };
  }

  private static boolean has(String folded, String[] words) {
    for (String word : words) {
      if (folded.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
