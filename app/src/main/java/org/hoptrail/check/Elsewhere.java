package org.hoptrail.check;

import org.hoptrail.model.Evidence;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.UsualRoute;
import org.jspecify.annotations.Nullable;

/// What is known of other messages: those of the same run, or of an index.
public interface Elsewhere {

  /// No other message is known.
  Elsewhere NOWHERE = (header, stamp, messageId) -> null;

  /// By which way nearly all mail of the author's domain comes, when the message came by one that
  /// nobody takes; null when it did not, or nothing is known.
  default @Nullable UsualRoute usualRoute() {
    return null;
  }

  /// Another message, with another Message-ID, that bears the same stamp with an id in it, or a
  /// stamp with the same id of a kind that is never given twice; null when none is known.
  ///
  /// @param header the header that the stamp stands in
  /// @param messageId the Message-ID beside the stamp
  Evidence.@Nullable OtherMessage sameStamp(HeaderBlock header, Stamp stamp, String messageId);
}
