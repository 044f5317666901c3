package org.hoptrail.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoptrail.log.Quarry;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.LogEvent.Accepted;
import org.hoptrail.model.LogEvent.Attempted;
import org.hoptrail.model.LogEvent.OfMessage;
import org.hoptrail.model.LogEvent.Refused;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Transfer;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.PlainRun;
import org.hoptrail.trail.Query;
import org.jspecify.annotations.Nullable;

/// Finds all lines that an answer rests on. Lines that hold what is asked for lead
/// to ids of messages; these lead to more lines and more ids: the ids in replies, before and behind
/// filters, and all that have the same Message-ID. Lines of the same connections, and about
/// recipients that were refused, are read too, and lead nowhere.
final class Hunt implements Quarry {

  /// Shorter ids no system has whose lines can be picked out; the ids in replies may be.
  static final int SHORTEST = 6;

  private final @Nullable Query query;
  private final Set<String> marks;
  private final Suspects suspects;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> opened = new HashSet<>();
  private final Map<String, List<LogEvent>> waiting = new HashMap<>();
  private boolean possible = true;

  /// @param query what somebody looks for, or null when the other texts tell all
  /// @param marks texts that are looked for beside the query
  /// @param suspects peers that may turn out to be hosts of the logs
  Hunt(@Nullable Query query, Set<String> marks, Set<String> suspects) {
    this.query = query;
    this.marks = Set.copyOf(marks);
    this.suspects = new Suspects(suspects);
  }

  /// The peers of which all is known that tells whether they are hosts of the logs.
  Set<String> suspects() {
    return suspects.texts();
  }

  @Override
  public void begin(Trail trail) {
    String mark = query == null ? null : query.mark();
    if (mark != null) {
      trail.add(mark, true);
    }
    marks.forEach(more -> trail.add(more, true));
    suspects.begin(trail);
    if (query != null && query.mayBeSubject()) {
      trail.add("=?", false);
    }
  }

  /// Whether everything was read that concerns a transfer.
  boolean isWhole(Transfer transfer) {
    return ids.contains(transfer.queueId()) || transfer.names().stream().anyMatch(ids::contains);
  }

  @Override
  public boolean found(List<LogEvent> events, boolean leads, Trail trail) {
    for (LogEvent event : events) {
      if (leads) {
        lead(event, trail);
      } else {
        accompany(event, trail);
      }
    }
    return possible;
  }

  private void lead(LogEvent event, Trail trail) {
    if (event instanceof OfMessage message) {
      id(message.queueId(), trail);
    }
    switch (event) {
      case LogEvent.Opened e -> opened(e.session(), trail);
      case Accepted e -> {
        id(e.parent(), trail);
        session(e.session(), trail);
      }
      case LogEvent.Identified e -> required(e.messageId(), trail);
      case LogEvent.Named e -> id(e.name(), trail);
      case LogEvent.Handed e -> e.successors().forEach(successor -> id(successor, trail));
      case Attempted e -> {
        replied(e, trail);
        session(e.session(), trail);
      }
      case Refused e -> refused(e, trail);
      default -> {}
    }
  }

  private void refused(Refused event, Trail trail) {
    id(event.queueId(), trail);
    session(event.session(), trail);
    String recipient = event.recipient();
    if (event.turnsAway() && recipient != null && !recipient.isEmpty()) {
      String run = PlainRun.longest(recipient);
      possible &= run.length() >= 4;
      company(run, trail);
    }
  }

  private void replied(Attempted event, Trail trail) {
    String reply = event.reply();
    if (reply == null || event.outcome() != Outcome.DELIVERED) {
      return;
    }
    for (String id : CatalogueReplies.ALL.of(reply)) {
      if (PlainRun.longest(id).length() >= SHORTEST) {
        id(id, trail);
      }
    }
  }

  private void id(@Nullable String id, Trail trail) {
    if (id != null && ids.add(id)) {
      required(id, trail);
    }
  }

  private void required(String text, Trail trail) {
    String run = PlainRun.longest(text);
    boolean empty = text.isBlank() || text.equals("<>");
    possible &= empty || run.length() >= SHORTEST;
    if (!empty && possible) {
      trail.add(run, true);
    }
  }

  private static void company(String text, Trail trail) {
    if (text.length() > 1) {
      trail.add(text, false);
    }
  }

  /// The lines of a connection. The number of a process stands in a tag, or alone.
  private void session(@Nullable String session, Trail trail) {
    if (session == null || session.isEmpty() || ids.contains(session)) {
      return;
    }
    if (session.chars().allMatch(Ascii::isDigit)) {
      for (String form : List.of("[%]", "(%)", "<%>", " % ", "\"%\"")) {
        company(form.replace("%", session), trail);
      }
      return;
    }
    String run = PlainRun.longest(session);
    possible &= run.length() >= SHORTEST;
    company(run, trail);
  }

  /// A connection of a client that is looked for: what came in by it is looked for too, when its
  /// own line does not name the client.
  private void opened(String session, Trail trail) {
    session(session, trail);
    if (opened.add(session)) {
      waiting.getOrDefault(session, List.of()).forEach(event -> lead(event, trail));
    }
  }

  private void accompany(LogEvent event, Trail trail) {
    suspects.take(event, trail);
    switch (event) {
      case LogEvent.Opened e when suspects.opened(e) -> {
        session(e.session(), trail);
        waiting.getOrDefault(e.session(), List.of()).forEach(each -> suspects.take(each, trail));
      }
      case LogEvent.Titled e when query != null && query.isSubject(e.subject()) ->
          id(e.queueId(), trail);
      case Accepted e when e.client() == null && e.session() != null ->
          byConnection(e.session(), e, trail);
      case Refused e when e.client() == null && e.session() != null ->
          byConnection(e.session(), e, trail);
      default -> {}
    }
  }

  private void byConnection(String session, LogEvent event, Trail trail) {
    if (opened.contains(session)) {
      lead(event, trail);
    } else {
      waiting.computeIfAbsent(session, s -> new ArrayList<>(1)).add(event);
    }
  }
}
