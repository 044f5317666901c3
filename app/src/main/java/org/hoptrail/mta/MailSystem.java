package org.hoptrail.mta;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogWriter;
import org.hoptrail.log.ReplyFormat;
import org.hoptrail.model.AttestedBy;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Habits;
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
/// @param frontEnd of a provider: whether one of its MX hosts wrote the stamp, the hosts that
///     servers of others connect to. Asked only for stamps of this system. The newest such stamp of
///     a route is where the message entered the provider. False for software that anybody may run.
/// @param logs how it writes its logs; empty when that is not known
/// @param replies how it says to the sending host that it took a message over; empty when it names
///     no id there, or that is not known
/// @param habits what its trace fields always or never have, or null when no rule is known
public record MailSystem(
    String id,
    String title,
    String about,
    List<Dialect> dialects,
    @Nullable QueueIdFormat queueIds,
    List<TokenFormat> tokens,
    Predicate<Stamp> frontEnd,
    List<LogFormat> logs,
    List<ReplyFormat> replies,
    @Nullable Habits habits) {

  public MailSystem {
    dialects = List.copyOf(dialects);
    tokens = List.copyOf(tokens);
    logs = List.copyOf(logs);
    replies = List.copyOf(replies);
  }

  /// A system whose logs are not known.
  public MailSystem(
      String id,
      String title,
      String about,
      List<Dialect> dialects,
      @Nullable QueueIdFormat queueIds,
      List<TokenFormat> tokens,
      Predicate<Stamp> frontEnd) {
    this(id, title, about, dialects, queueIds, tokens, frontEnd, List.of(), List.of(), null);
  }

  /// Software that anybody may run: no stamp of it is a provider's front end.
  public MailSystem(
      String id,
      String title,
      String about,
      List<Dialect> dialects,
      @Nullable QueueIdFormat queueIds,
      List<TokenFormat> tokens) {
    this(id, title, about, dialects, queueIds, tokens, stamp -> false);
  }

  /// A system that writes trace fields in one dialect and whose ids have no known rule.
  public MailSystem(String id, String title, String about, Dialect dialect) {
    this(id, title, about, List.of(dialect), null, List.of());
  }

  /// A system that writes trace fields in one dialect and whose queue ids have a rule.
  public MailSystem(
      String id, String title, String about, Dialect dialect, QueueIdFormat queueIds) {
    this(id, title, about, List.of(dialect), queueIds, List.of());
  }

  /// A system of which no trace fields are known, only the times it hides in other fields.
  public MailSystem(String id, String title, String about, List<TokenFormat> tokens) {
    this(id, title, about, List.of(), null, tokens);
  }

  /// The same system, of a provider whose MX hosts write the stamps that this predicate tells.
  public MailSystem withFrontEnd(Predicate<Stamp> mxHosts) {
    return new MailSystem(
        id, title, about, dialects, queueIds, tokens, mxHosts, logs, replies, habits);
  }

  /// The same system with times it hides in other fields.
  public MailSystem withTokens(TokenFormat... formats) {
    return new MailSystem(
        id, title, about, dialects, queueIds, List.of(formats), frontEnd, logs, replies, habits);
  }

  /// This system as far as trace fields go.
  public TraceWriter traces() {
    return new TraceWriter(id, dialects, queueIds, habits);
  }

  /// The same system with what it writes into its logs.
  public MailSystem withLogs(LogFormat... formats) {
    return new MailSystem(
        id, title, about, dialects, queueIds, tokens, frontEnd, List.of(formats), replies, habits);
  }

  /// The same system with its replies to the sending host.
  public MailSystem withReplies(ReplyFormat... formats) {
    return new MailSystem(
        id, title, about, dialects, queueIds, tokens, frontEnd, logs, List.of(formats), habits);
  }

  /// The same system with what its trace fields always or never have.
  public MailSystem withHabits(Habits rules) {
    return new MailSystem(
        id, title, about, dialects, queueIds, tokens, frontEnd, logs, replies, rules);
  }

  /// This system as far as logs go.
  public LogWriter writesLogs() {
    return new LogWriter(id, logs, replies, this::timeOf);
  }

  private @Nullable Instant timeOf(String queueId) {
    if (queueIds == null || !queueIds.fits(queueId)) {
      return null;
    }
    Span nowhere = new Span(new Source("", null, 0, 0, null), 0, 0);
    TimeToken token = queueIds.decode(new Cited<>(queueId, nowhere, AttestedBy.LOCAL_LOG));
    return token == null || token.wallClock() ? null : token.time();
  }
}
