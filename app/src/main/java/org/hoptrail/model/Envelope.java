package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a stamp tells of the SMTP envelope.
///
/// @param from the reverse-path (MAIL FROM) without angle brackets; empty for the null path
/// @param recipients the forward-paths (RCPT TO) of the `for` clause, without angle brackets
public record Envelope(@Nullable Cited<String> from, List<Cited<String>> recipients) {

  public Envelope {
    recipients = List.copyOf(recipients);
  }
}
