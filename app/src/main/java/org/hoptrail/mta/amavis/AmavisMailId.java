package org.hoptrail.mta.amavis;

import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// The ids amavis gives to mail: its `mail_id`, twelve or more random digits of base64 with `-` and
/// `_` (`+` in older versions), or in early versions the `am_id` of process and task, `01234-05`.
final class AmavisMailId implements QueueIdFormat {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 24;

  @Override
  public boolean fits(String id) {
    if (id.length() < SHORTEST || id.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!Ascii.isAlphanumeric(c) && c != '-' && c != '_' && c != '+') {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    return null;
  }
}
