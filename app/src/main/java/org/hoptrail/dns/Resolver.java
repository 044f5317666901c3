package org.hoptrail.dns;

import java.time.Instant;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.jspecify.annotations.Nullable;

/// Answers questions. Safe for use by many threads at once; a call blocks until there is an answer
/// or it is certain that none will come in time.
public interface Resolver extends AutoCloseable {

  /// The answer to a question. Never throws for what the network or a file does: that is an
  /// outcome of the answer.
  DnsAnswer ask(DnsQuestion question);

  /// The time for which the answers hold, when it is not the time of asking: a recording holds for
  /// the time it was made. Null when it is the time of asking.
  default @Nullable Instant asOf() {
    return null;
  }

  /// What the user must be told about the run so far, in one sentence without the final dot: name
  /// servers that never answered, questions that a recording does not hold. Null when all is well.
  default @Nullable String complaint() {
    return null;
  }

  /// Lets go of sockets and files. Questions asked afterwards are not asked.
  @Override
  default void close() {}
}
