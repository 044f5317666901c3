package org.hoptrail.mta;

import java.util.List;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.received.TraceWriter;
import org.jspecify.annotations.Nullable;

/// One mail system and all that Hoptrail knows of what it writes.
///
/// @param id a lower-case word, the name of its package and of its folder of samples
/// @param title its name as its makers write it
/// @param about one line: what it is, which versions were seen, where its formats are defined
/// @param dialects how it writes trace fields; empty when it writes none
/// @param queueIds how it draws queue ids, or null when no rule is known
/// @param tokens times it hides in other fields
public record MailSystem(
    String id,
    String title,
    String about,
    List<Dialect> dialects,
    @Nullable QueueIdFormat queueIds,
    List<TokenFormat> tokens) {

  public MailSystem {
    dialects = List.copyOf(dialects);
    tokens = List.copyOf(tokens);
  }

  /// This system as far as trace fields go.
  public TraceWriter traces() {
    return new TraceWriter(id, dialects, queueIds);
  }

  /// A system that writes trace fields in one dialect and whose ids have no known rule.
  public MailSystem(String id, String title, String about, Dialect dialect) {
    this(id, title, about, List.of(dialect), null, List.of());
  }

  /// A system of which no trace fields are known, only the times it hides in other fields.
  public MailSystem(String id, String title, String about, List<TokenFormat> tokens) {
    this(id, title, about, List.of(), null, tokens);
  }

  /// A system that writes trace fields in one dialect, whose queue ids have a rule, and that may
  /// hide times in other fields.
  public MailSystem(
      String id,
      String title,
      String about,
      Dialect dialect,
      QueueIdFormat queueIds,
      TokenFormat... tokens) {
    this(id, title, about, List.of(dialect), queueIds, List.of(tokens));
  }
}
