package org.hoptrail.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A client's command that a host refused, or let pass with a remark.
///
/// @param host the host's name
/// @param system the id of its mail system
/// @param what what was refused, to whom
/// @param messageId the Message-ID, when the message had a queue id and was identified by then
/// @param at when, or null
/// @param place the line
public record Refusal(
    String host,
    String system,
    LogEvent.Refused what,
    @Nullable String messageId,
    @Nullable Instant at,
    LogPlace place) {

  /// The same refusal with its time moved: the clock of its host was read wrongly.
  public Refusal moved(Duration by) {
    return new Refusal(host, system, what, messageId, at == null ? null : at.plus(by), place);
  }
}
