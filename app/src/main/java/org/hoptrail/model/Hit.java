package org.hoptrail.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a search found.
public sealed interface Hit {

  /// The object as it was given to the index, UTF-8 on one line.
  byte[] json();

  /// A message that was found.
  ///
  /// @param id what the index knows it by
  /// @param source where it was read from
  /// @param date the time of its newest stamp, or else its Date, in ISO 8601; or null
  /// @param from the author's address
  /// @param subject the decoded Subject
  /// @param verdict `consistent`, `unusual`, `suspicious` or `forged`
  /// @param hops how many hops
  /// @param total time from the oldest stamp to the newest, or null
  /// @param json the report
  /// @param header the header block
  record OfMessage(
      String id,
      Source source,
      @Nullable String date,
      @Nullable String from,
      @Nullable String subject,
      String verdict,
      int hops,
      @Nullable Duration total,
      byte[] json,
      byte[] header)
      implements Hit {}

  /// A delivery that was found: the way of a message to one recipient, as logs tell it.
  ///
  /// @param id what the index knows it by
  /// @param date the last time told of it, in ISO 8601; or null
  /// @param from the reverse-path, empty for the null path; or null
  /// @param to the recipient, or null
  /// @param outcome the word for what became of it
  /// @param host the first host
  /// @param queueId its queue id there, or null
  /// @param hops how many hosts
  /// @param total time from the first queue to the last attempt, or null
  /// @param json the delivery
  record OfDelivery(
      String id,
      @Nullable String date,
      @Nullable String from,
      @Nullable String to,
      String outcome,
      String host,
      @Nullable String queueId,
      int hops,
      @Nullable Duration total,
      byte[] json)
      implements Hit {}
}
