package org.hoptrail.model;

import java.util.Locale;

/// What became of a message for one recipient.
public enum Outcome {
  /// The next host, or the mailbox, took it.
  DELIVERED,
  /// Not yet: it will be tried again.
  DEFERRED,
  /// Refused for good; the sender is told, or should have been.
  BOUNCED,
  /// Refused before anybody took responsibility: it never was in a queue.
  REJECTED,
  /// Given up after trying for too long.
  EXPIRED,
  /// Taken and put aside or thrown away on purpose: quarantine, discard, a list that took it.
  FILTERED,
  /// The log does not say.
  UNKNOWN;

  /// The word in JSON and on the page.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether nothing more will happen at this host.
  public boolean isFinal() {
    return this != DEFERRED && this != UNKNOWN;
  }
}
