package org.hoptrail.evaluation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogScan;
import org.hoptrail.log.LogSettings;
import org.hoptrail.log.LogStream;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.jspecify.annotations.Nullable;

/// What one line of a log says, as names and values, to be held against what other programs read.
final class LogFacts implements LogListener {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  final Map<String, String> values = new TreeMap<>();
  final List<LogEvent> events = new ArrayList<>();
  String system = "";

  private LogFacts() {}

  /// Reads a line with every system of the catalogue.
  static LogFacts of(String line) {
    LogFacts facts = new LogFacts();
    new LogScan(
            MailSystems.ALL.stream().map(MailSystem::writesLogs).toList(),
            LogSettings.utc(NOW, 1 << 20))
        .read(List.of(new Text(line)), facts);
    return facts;
  }

  /// A file of one line.
  private record Text(String line) implements LogStream {
    @Override
    public String path() {
      return "line";
    }

    @Override
    public String folder() {
      return "";
    }

    @Override
    public boolean standsForHost() {
      return false;
    }

    @Override
    public InputStream open() {
      String escaped = line.strip().replace("\r", "\\r").replace("\n", "\\n");
      return new ByteArrayInputStream((escaped + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  boolean isRead() {
    return !system.isEmpty();
  }

  /// Whether the line was understood and says nothing of a message or connection.
  boolean isNote() {
    return values.containsKey("noted");
  }

  @Override
  public void line(LogLine line, String host, String writer) {
    system = writer;
    put("host", host);
    put("pid", line.session());
    put("program", line.program() == null ? null : line.program().tag());
    if (line.micros() != LogLine.NO_TIME) {
      put("time", Instant.ofEpochMilli(line.micros() / 1000).toString());
    }
  }

  @Override
  public void event(LogEvent event) {
    events.add(event);
    if (event instanceof LogEvent.OfMessage message) {
      put("queueId", message.queueId());
    }
    switch (event) {
      case LogEvent.Opened e -> peer("client", e.client());
      case LogEvent.Closed e -> peer("client", e.peer());
      case LogEvent.Encrypted e -> encrypted(e);
      case LogEvent.LoggedIn e -> loggedIn(e);
      case LogEvent.Accepted e -> accepted(e);
      case LogEvent.Identified e -> put("messageId", e.messageId());
      case LogEvent.Named e -> put("name", e.name());
      case LogEvent.Enveloped e -> enveloped(e);
      case LogEvent.Addressed e -> put("recipient", e.recipient());
      case LogEvent.Begun e -> put("recipient", e.recipient());
      case LogEvent.Finished e -> put("reply", e.reply());
      case LogEvent.Titled e -> put("subject", e.subject());
      case LogEvent.Attempted e -> attempted(e);
      case LogEvent.Remarked e -> remarked(e);
      case LogEvent.Notified e -> notified(e);
      case LogEvent.Handed e -> put("successors", String.join(",", e.successors()));
      case LogEvent.Judged e -> put("verdict", e.verdict());
      case LogEvent.Refused e -> refused(e);
      case LogEvent.Expired e -> put("outcome", "expired");
      case LogEvent.Ended e -> put("ended", "removed");
      case LogEvent.Noted e -> put("noted", e.kind());
    }
  }

  private void put(String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private void peer(String side, @Nullable Peer peer) {
    if (peer == null) {
      return;
    }
    put(side + ".name", peer.name() == null ? "unknown" : peer.name());
    put(side + ".ip", peer.address() == null ? null : peer.address().toString());
    put(side + ".port", peer.port() == 0 ? null : String.valueOf(peer.port()));
    put("helo", peer.helo());
  }

  private void encrypted(LogEvent.Encrypted e) {
    peer(e.outgoing() ? "relay" : "client", e.peer());
    put("tls.version", e.version());
    put("tls.cipher", e.cipher());
    put("tls.trust", e.trust());
  }

  private void loggedIn(LogEvent.LoggedIn e) {
    peer("client", e.client());
    put("user", e.user());
    put("mechanism", e.mechanism());
    put("login", e.success() ? "success" : "failure");
  }

  private void accepted(LogEvent.Accepted e) {
    peer("client", e.client());
    put("user", e.user());
    put("parent", e.parent());
  }

  private void enveloped(LogEvent.Enveloped e) {
    put("sender", e.sender());
    put("size", e.size() < 0 ? null : String.valueOf(e.size()));
    put("recipients", e.recipients() < 0 ? null : String.valueOf(e.recipients()));
  }

  private void attempted(LogEvent.Attempted e) {
    peer("relay", e.relay());
    put("recipient", e.recipient());
    put("original", e.original());
    put("outcome", e.outcome().name().toLowerCase(Locale.ROOT));
    put("dsn", e.dsn());
    put("reply", e.reply());
    put("delay", String.valueOf(e.delay()));
    put("transmission", String.valueOf(e.transmission()));
  }

  private void remarked(LogEvent.Remarked e) {
    peer("relay", e.relay());
    put("remark", e.text());
  }

  private void notified(LogEvent.Notified e) {
    put("child", e.child());
    put("notice", e.kind());
  }

  private void refused(LogEvent.Refused e) {
    put("queueId", e.queueId());
    peer("client", e.client());
    put("action", e.action());
    put("stage", e.stage());
    put("sender", e.sender());
    put("recipient", e.recipient());
    put("refusal", e.reply());
  }

  /// A value after a change, or null when there is none.
  @Nullable String get(String name, Function<String, String> change) {
    String value = values.get(name);
    return value == null ? null : change.apply(value);
  }
}
