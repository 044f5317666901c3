package org.hoptrail.log;

import java.time.Instant;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// The reply by which one mail system takes a message over (RFC 5321 4.2, after the final dot), in
/// which most name the queue id they gave it. It stands in the log of the sending host and ties it
/// to the receiving one.
public interface ReplyFormat {

  /// The queue id in a reply, or null when it is not a reply of this system that takes a message
  /// over.
  ///
  /// @param reply the reply as the sending host logged it, with or without its code
  @Nullable String queueId(String reply);

  /// How a reply tells a queue id of this system: some leave a part of it away. A message whose id,
  /// put through this, is what the reply told is the one.
  ///
  /// @param queueId an id as the log of this system has it
  default String told(String queueId) {
    return queueId;
  }

  /// The moment the receiving host wrote into its reply, or null.
  default @Nullable Instant time(String reply) {
    return null;
  }

  /// The word behind the last place of a fixed text: letters, digits and hyphens; empty when the
  /// text does not occur.
  static String wordBehind(String mark, String reply) {
    int at = reply.lastIndexOf(mark);
    if (at < 0) {
      return "";
    }
    int start = at + mark.length();
    int end = start;
    while (end < reply.length() && isOfWord(reply.charAt(end))) {
      end++;
    }
    return reply.substring(start, end);
  }

  private static boolean isOfWord(char c) {
    return c == '-' || Ascii.isAlphanumeric(c);
  }
}
