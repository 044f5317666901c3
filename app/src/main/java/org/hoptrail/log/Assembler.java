package org.hoptrail.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.LogEvent.OfMessage;
import org.hoptrail.model.LogEvent.OfSession;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.jspecify.annotations.Nullable;

/// Puts the lines of one message on one host together. A message is known by host and queue id
/// until it leaves the queue, and a little longer, for stragglers; an id that is drawn again after
/// that is another message. What stays open too long, or is too much, is given out as it is: memory
/// is bounded by settings.
public final class Assembler implements LogListener {

  private static final long SECOND = 1_000_000L;

  /// How long after its end a message waits for stragglers, in log time.
  private static final long LINGER = 120 * SECOND;

  /// How long a message may be silent before it is given out unfinished, in log time: longer than
  /// the five days that mail is tried, and a weekend.
  private static final long SILENT = 9 * 86_400 * SECOND;

  /// How far lines may be out of order, in log time.
  private static final long DISORDER = 600 * SECOND;

  /// A new acceptance under an id that was accepted so much earlier is another message.
  private static final long ANEW = 90 * SECOND;

  private static final int SWEEP = 1 << 16;

  private final TransferSink sink;
  private final int places;
  private final long disorder;
  private final Map<String, HostLog> hosts = new LinkedHashMap<>();
  private final Deque<TransferDraft> leaving = new ArrayDeque<>();
  private @Nullable HostLog host;
  private @Nullable LogLine line;
  private String system = "";
  private long now = LogLine.NO_TIME;
  private long lines;

  /// @param sink takes transfers when they are complete
  public Assembler(TransferSink sink) {
    this(sink, true);
  }

  /// @param sink takes transfers when they are complete
  /// @param withPlaces whether transfers name all their lines; attempts and refusals always name
  ///     theirs. Without, transfers are given out as soon as lines that are in order allow
  public Assembler(TransferSink sink, boolean withPlaces) {
    this.sink = sink;
    this.places = withPlaces ? TransferDraft.PLACES : 0;
    this.disorder = withPlaces ? DISORDER : 0;
  }

  @Override
  public void line(LogLine newLine, String hostName, String writer) {
    line = newLine;
    system = writer;
    HostLog current = host;
    if (current == null || !current.name.equals(hostName)) {
      current = hosts.computeIfAbsent(hostName, HostLog::new);
      host = current;
    }
    long time = newLine.micros();
    if (time != LogLine.NO_TIME) {
      current.seen(time);
      now = Math.max(now, time);
      release();
    }
    if (++lines % SWEEP == 0) {
      sweep();
    }
  }

  @Override
  public void event(LogEvent event) {
    switch (event) {
      case OfMessage ofMessage -> message(ofMessage);
      case OfSession ofSession -> current().session(ofSession);
      case LogEvent.Refused refused -> refused(refused);
      case LogEvent.Finished finished -> finished(finished);
      case LogEvent.Noted noted -> {}
    }
  }

  private void message(OfMessage event) {
    HostLog at = current();
    LogLine from = currentLine();
    TransferDraft draft = at.open.get(event.queueId());
    if (draft != null && isAnother(draft, event, from.micros())) {
      finish(at, draft);
      draft = null;
    }
    if (draft == null) {
      draft = new TransferDraft(at.name, event.queueId(), places);
      at.open.put(event.queueId(), draft);
    }
    if (event instanceof LogEvent.Begun begun) {
      at.deliveries.begun(begun);
    }
    boolean wasEnded = draft.isEnded();
    draft.add(event, system, from, at);
    if (!wasEnded && draft.isEnded()) {
      leaving.add(draft);
    }
  }

  private void finished(LogEvent.Finished event) {
    LogEvent.Attempted attempted = current().deliveries.finished(event);
    if (attempted != null) {
      message(attempted);
    }
  }

  /// Whether what a line tells is about another message than the one that is open under its id.
  private static boolean isAnother(TransferDraft draft, OfMessage event, long time) {
    if (isOver(draft, time)) {
      return true;
    }
    boolean anew = draft.isEnded() || draft.isAccepted() && time - draft.firstTime() > ANEW;
    return anew && event instanceof LogEvent.Accepted;
  }

  /// Whether a line of that time comes too late to be about a message. Only the message's own lines
  /// decide, not how far others have come.
  private static boolean isOver(TransferDraft draft, long time) {
    long idle = draft.lastTime() == LogLine.NO_TIME ? 0 : time - draft.lastTime();
    return idle > SILENT || draft.isEnded() && idle > LINGER;
  }

  private void refused(LogEvent.Refused refused) {
    LogLine from = currentLine();
    HostLog at = current();
    String id = refused.queueId();
    TransferDraft draft = id == null ? null : at.open.get(id);
    if (draft != null && isOver(draft, from.micros())) {
      draft = null;
    }
    if (draft != null) {
      draft.note(from);
    }
    String messageId = draft == null ? null : draft.messageId();
    Instant time = LogScan.instant(from.micros());
    sink.refusal(new Refusal(at.name, system, at.complete(refused), messageId, time, from.place()));
  }

  /// Gives out what ended long enough ago.
  private void release() {
    while (!leaving.isEmpty() && leaving.peek().lastTime() + LINGER + disorder < now) {
      TransferDraft draft = leaving.poll();
      HostLog at = hosts.get(draft.host());
      if (at != null && at.open.remove(draft.queueId(), draft)) {
        sink.transfer(draft.build());
      }
    }
  }

  private void sweep() {
    for (HostLog at : hosts.values()) {
      at.open
          .values()
          .removeIf(
              draft -> {
                boolean silent = draft.lastTime() + SILENT + disorder < now;
                if (silent) {
                  sink.transfer(draft.build());
                }
                return silent;
              });
    }
  }

  private void finish(HostLog at, TransferDraft draft) {
    at.open.remove(draft.queueId(), draft);
    sink.transfer(draft.build());
  }

  /// Gives out everything that is still open: the logs are at their end.
  public void finish() {
    for (HostLog at : hosts.values()) {
      at.open.values().forEach(draft -> sink.transfer(draft.build()));
      at.open.clear();
    }
    leaving.clear();
  }

  /// What is known so far of the messages that are still open; they stay open.
  public List<Transfer> underWay() {
    List<Transfer> open = new ArrayList<>();
    hosts.values().forEach(at -> at.open.values().forEach(draft -> open.add(draft.build())));
    return open;
  }

  /// The time that the log of each host covers, by host.
  public Map<String, Covered> covered() {
    return covered(hosts.values());
  }

  static Map<String, Covered> covered(Collection<HostLog> hosts) {
    Map<String, Covered> result = new HashMap<>();
    for (HostLog at : hosts) {
      Instant first = LogScan.instant(at.first);
      Instant last = LogScan.instant(at.last);
      if (first != null && last != null) {
        result.put(at.name, new Covered(first, last));
      }
    }
    return result;
  }

  /// The first and last time that a host's log tells.
  public record Covered(Instant from, Instant to) {}

  private HostLog current() {
    if (host == null) {
      throw new IllegalStateException("an event before any line");
    }
    return host;
  }

  private LogLine currentLine() {
    if (line == null) {
      throw new IllegalStateException("an event before any line");
    }
    return line;
  }
}
