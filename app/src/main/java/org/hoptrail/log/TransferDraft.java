package org.hoptrail.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.LogEvent.OfMessage;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Notice;
import org.hoptrail.model.Transfer.Recipient;
import org.hoptrail.model.Transfer.Tls;
import org.jspecify.annotations.Nullable;

/// A message on one host while its lines come in.
final class TransferDraft {

  /// Lines of one message whose places are kept; a message that is tried for days has more.
  static final int PLACES = 500;

  private final String host;
  private final String queueId;
  private final int most;
  private String system = "";
  private String instance = "";
  private boolean systemSure;
  private long first = LogLine.NO_TIME;
  private long accepted = LogLine.NO_TIME;
  private long last = LogLine.NO_TIME;
  private boolean ended;
  private @Nullable Peer client;
  private @Nullable String protocol;
  private @Nullable Tls tls;
  private @Nullable String user;
  private @Nullable String messageId;
  private @Nullable String sender;
  private long size = -1;
  private @Nullable String subject;
  private @Nullable String parent;
  private final Map<String, Draft> recipients = new LinkedHashMap<>(4);
  private @Nullable Set<String> successors;
  private @Nullable Set<Notice> notices;
  private @Nullable Set<String> names;
  private @Nullable String known;
  private @Nullable Set<String> judgements;
  private final List<LogPlace> places = new ArrayList<>();

  /// A recipient while attempts come in.
  private static final class Draft {
    private final String address;
    private @Nullable String original;
    private final List<Attempt> attempts = new ArrayList<>(1);

    Draft(String address) {
      this.address = address;
    }
  }

  /// @param most lines whose places are kept
  TransferDraft(String host, String queueId, int most) {
    this.host = host;
    this.queueId = queueId;
    this.most = most;
  }

  String host() {
    return host;
  }

  String queueId() {
    return queueId;
  }

  boolean isEnded() {
    return ended;
  }

  boolean isAccepted() {
    return accepted != LogLine.NO_TIME;
  }

  long firstTime() {
    return accepted != LogLine.NO_TIME ? accepted : first;
  }

  long lastTime() {
    return last;
  }

  @Nullable String messageId() {
    return messageId;
  }

  /// Notes that a line speaks of this message.
  void note(LogLine line) {
    long time = line.micros();
    if (first == LogLine.NO_TIME || time < first) {
      first = time;
    }
    last = Math.max(last, time);
    if (most == 0) {
      return;
    }
    boolean again =
        !places.isEmpty()
            && places.getLast().offset() == line.offset()
            && places.getLast().line() == line.number();
    if (!again && places.size() < most) {
      places.add(line.place());
    }
  }

  void add(OfMessage event, String writer, LogLine line, HostLog at) {
    note(line);
    own(event, writer, line);
    switch (event) {
      case LogEvent.Accepted e -> accepted(e, line, at);
      case LogEvent.Identified e -> identified(e.messageId());
      case LogEvent.Named e -> named(e);
      case LogEvent.Enveloped e -> enveloped(e);
      case LogEvent.Addressed e -> recipient(e.recipient(), e.original());
      case LogEvent.Begun e -> recipient(e.recipient(), e.original());
      case LogEvent.Titled e -> subject = e.subject();
      case LogEvent.Attempted e -> attempted(e, line, at);
      case LogEvent.Remarked e -> {}
      case LogEvent.Notified e -> notices = with(notices, new Notice(e.child(), e.kind()));
      case LogEvent.Handed e -> e.successors().forEach(id -> successors = with(successors, id));
      case LogEvent.Judged e -> judgements = with(judgements, e.judge() + ": " + e.verdict());
      case LogEvent.Expired e -> expired(line);
      case LogEvent.Ended e -> ended = true;
    }
  }

  /// The system is the one that queued the message; filters speak of its id too.
  private void own(OfMessage event, String writer, LogLine line) {
    boolean sure = event instanceof LogEvent.Accepted || event instanceof LogEvent.Attempted;
    if (systemSure || !sure && !system.isEmpty()) {
      return;
    }
    system = writer;
    systemSure = sure;
    Program program = line.program();
    instance = program == null ? "" : program.name();
  }

  private void accepted(LogEvent.Accepted event, LogLine line, HostLog at) {
    if (accepted == LogLine.NO_TIME) {
      accepted = line.micros();
    }
    Peer known = at.client(event.session());
    client = better(better(client, event.client()), known);
    protocol = protocol == null ? event.protocol() : protocol;
    tls = tls == null ? at.incoming(event.session()) : tls;
    String login = event.user() == null ? at.user(event.session()) : event.user();
    user = user == null ? login : user;
    parent = parent == null ? event.parent() : parent;
    at.forget(event.session(), queueId);
  }

  private static @Nullable Peer better(@Nullable Peer known, @Nullable Peer other) {
    if (known == null || other == null) {
      return known == null ? other : known;
    }
    return known.helo() == null && other.helo() != null ? known.withHelo(other.helo()) : known;
  }

  /// An empty Message-ID identifies nothing.
  private void identified(String id) {
    boolean empty = id.isBlank() || id.equals("<>");
    messageId = messageId == null && !empty ? id : messageId;
  }

  private void named(LogEvent.Named event) {
    if (event.known()) {
      known = event.name();
      names = with(names, event.queueId());
    } else {
      names = with(names, event.name());
    }
  }

  private void enveloped(LogEvent.Enveloped event) {
    sender = sender == null ? event.sender() : sender;
    size = size < 0 ? event.size() : size;
  }

  private Draft recipient(String address, @Nullable String original) {
    String key = original == null ? address : address + "\n" + original;
    Draft draft = recipients.computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new Draft(address));
    draft.original = original == null ? draft.original : original;
    return draft;
  }

  private void attempted(LogEvent.Attempted event, LogLine line, HostLog at) {
    Tls used = at.outgoing(event.session(), event.relay());
    at.forget(event.session(), queueId);
    Draft draft = recipients.get(event.recipient().toLowerCase(Locale.ROOT));
    if (draft == null || event.original() != null) {
      draft = recipient(event.recipient(), event.original());
    }
    draft.attempts.add(
        new Attempt(
            LogScan.instant(line.micros()),
            event.relay(),
            event.transport(),
            event.outcome(),
            event.dsn(),
            event.reply(),
            event.delay(),
            event.transmission(),
            used,
            line.place()));
  }

  /// Given up: what was deferred last is expired now.
  private void expired(LogLine line) {
    for (Draft draft : recipients.values()) {
      Attempt before = draft.attempts.isEmpty() ? null : draft.attempts.getLast();
      if (before != null && before.outcome() != Outcome.DEFERRED) {
        continue;
      }
      draft.attempts.add(
          new Attempt(
              LogScan.instant(line.micros()),
              before == null ? null : before.relay(),
              before == null ? null : before.transport(),
              Outcome.EXPIRED,
              before == null ? null : before.dsn(),
              before == null ? null : before.reply(),
              Double.NaN,
              Double.NaN,
              null,
              line.place()));
    }
  }

  /// Most messages have none of these, so that sets are made when there is something to hold.
  private static <T> Set<T> with(@Nullable Set<T> known, T more) {
    Set<T> set = known == null ? new LinkedHashSet<>(2) : known;
    set.add(more);
    return set;
  }

  private static <T> List<T> list(@Nullable Set<T> known) {
    return known == null ? List.of() : List.copyOf(known);
  }

  /// Everything known, as a value.
  Transfer build() {
    List<Recipient> built = new ArrayList<>(recipients.size());
    for (Draft draft : recipients.values()) {
      built.add(new Recipient(draft.address, draft.original, draft.attempts));
    }
    return new Transfer(
        host,
        system,
        instance,
        known == null ? queueId : known,
        list(names),
        client,
        protocol,
        tls,
        user,
        messageId,
        sender,
        size,
        subject,
        parent,
        LogScan.instant(firstTime()),
        built,
        list(successors),
        list(notices),
        list(judgements),
        isAccepted(),
        ended,
        places);
  }
}
