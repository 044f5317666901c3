package org.hoptrail.log;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer.Tls;
import org.jspecify.annotations.Nullable;

/// What is open on one host: its messages and its connections.
final class HostLog {

  /// Connections that are remembered: more than a large host has at a time.
  private static final int SESSIONS = 5_000;

  /// Kinds of encryption that are told apart as objects; there are some dozens in the world.
  private static final int CIPHERS = 500;

  /// What a connection told is not believed so long after: process ids recur. Microseconds.
  private static final long DAY = 86_400_000_000L;

  final String name;
  final Map<String, TransferDraft> open = new LinkedHashMap<>();
  final Deliveries deliveries = new Deliveries();
  long first = LogLine.NO_TIME;
  long last = LogLine.NO_TIME;

  /// The one last spoken of is last.
  private final Map<String, Session> sessions =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > SESSIONS;
        }
      };

  private final Map<Tls, Tls> ciphers = new HashMap<>();

  /// One connection, in or out.
  private static final class Session {
    private @Nullable Peer client;
    private @Nullable Tls incoming;
    private @Nullable Tls outgoing;
    private @Nullable Peer server;
    private @Nullable String user;
    private long told;
  }

  private long now = LogLine.NO_TIME;
  private @Nullable String lastId;
  private @Nullable Session lastSession;

  HostLog(String name) {
    this.name = name;
  }

  void seen(long time) {
    now = time;
    if (first == LogLine.NO_TIME || time < first) {
      first = time;
    }
    last = Math.max(last, time);
  }

  void session(LogEvent.OfSession event) {
    switch (event) {
      case LogEvent.Opened opened -> {
        Session fresh = new Session();
        fresh.client = opened.client();
        put(opened.session(), fresh);
      }
      case LogEvent.Encrypted encrypted -> encrypted(encrypted);
      case LogEvent.LoggedIn login -> {
        if (login.success()) {
          of(login.session()).user = login.user();
        }
      }
      case LogEvent.Closed closed -> {
        sessions.remove(closed.session());
        lastId = null;
      }
    }
  }

  private void encrypted(LogEvent.Encrypted event) {
    Session session = of(event.session());
    Tls tls = known(new Tls(event.version(), event.cipher(), event.trust()));
    if (event.outgoing()) {
      session.outgoing = tls;
      session.server = event.peer();
    } else {
      session.incoming = tls;
    }
  }

  /// One object for all that are equal: nearly every connection has one.
  private Tls known(Tls tls) {
    if (ciphers.size() >= CIPHERS) {
      ciphers.clear();
    }
    Tls known = ciphers.putIfAbsent(tls, tls);
    return known == null ? tls : known;
  }

  private Session of(String id) {
    Session known = find(id);
    Session told = known == null ? new Session() : known;
    put(id, told);
    return told;
  }

  private void put(String id, Session session) {
    session.told = now;
    sessions.put(id, session);
    lastId = id;
    lastSession = session;
  }

  /// Whoever asks for a session asks several times.
  private @Nullable Session find(@Nullable String id) {
    if (id == null) {
      return null;
    }
    if (!id.equals(lastId)) {
      lastId = id;
      lastSession = sessions.get(id);
    }
    Session known = lastSession;
    return known == null || now - known.told > DAY ? null : known;
  }

  /// Drops a connection that was told by a line about a message and under the message's name: the
  /// next line tells its own.
  void forget(@Nullable String session, String queueId) {
    if (queueId.equals(session)) {
      sessions.remove(session);
      lastId = null;
    }
  }

  /// The client of a connection, or null.
  @Nullable Peer client(@Nullable String session) {
    Session known = find(session);
    return known == null ? null : known.client;
  }

  /// The authenticated user of a connection, or null.
  @Nullable String user(@Nullable String session) {
    Session known = find(session);
    return known == null ? null : known.user;
  }

  /// The encryption a connection came in under, or null.
  @Nullable Tls incoming(@Nullable String session) {
    Session known = find(session);
    return known == null ? null : known.incoming;
  }

  /// The encryption of the connection to a relay, or null.
  @Nullable Tls outgoing(@Nullable String session, @Nullable Peer relay) {
    Session known = find(session);
    if (known == null || known.outgoing == null) {
      return null;
    }
    Peer server = known.server;
    boolean other =
        server != null
            && relay != null
            && server.address() != null
            && relay.address() != null
            && !server.address().equals(relay.address());
    return other ? null : known.outgoing;
  }

  /// A refusal with the client of its connection, when its line does not tell it.
  LogEvent.Refused complete(LogEvent.Refused event) {
    Peer known = client(event.session());
    if (event.client() != null || known == null) {
      return event;
    }
    return new LogEvent.Refused(
        event.queueId(),
        event.session(),
        event.action(),
        event.stage(),
        known,
        event.sender(),
        event.recipient(),
        event.reply());
  }
}
