package org.hoptrail.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent.Refused;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Notice;
import org.hoptrail.model.Transfer.Recipient;
import org.hoptrail.model.Transfer.Tls;
import org.hoptrail.trail.ReplyIds;
import org.jspecify.annotations.Nullable;

/// Transfers and refusals with everything that logs may say, drawn so that ids, Message-IDs,
/// recipients and times meet by accident all the time.
final class InventedLogs {

  /// Replies tell an id behind `as `, without what stands in front of a dash.
  static final ReplyIds REPLIES =
      new ReplyIds() {
        @Override
        public List<String> of(String reply) {
          int at = reply.indexOf("as ");
          return at < 0 ? List.of() : List.of(reply.substring(at + 3));
        }

        @Override
        public String told(String system, String queueId) {
          return queueId.substring(queueId.indexOf('-') + 1);
        }
      };

  private static final Instant BEGIN = Instant.parse("2026-02-01T00:00:00Z");

  private final RandomGenerator random;
  private final int ids;
  private final Duration span;
  private long line;

  /// @param ids so many ids there are of each kind
  /// @param span so long the logs are
  InventedLogs(RandomGenerator random, int ids, Duration span) {
    this.random = random;
    this.ids = ids;
    this.span = span;
  }

  List<Transfer> transfers(int count) {
    List<Transfer> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(transfer());
    }
    return all;
  }

  List<Refusal> refusals(int count) {
    List<Refusal> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(refusal());
    }
    return all;
  }

  private Transfer transfer() {
    Instant at = time();
    List<Recipient> recipients = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      recipients.add(new Recipient(address(), maybe(address()), attempts(at)));
    }
    return new Transfer(
        host(),
        random.nextBoolean() ? "postfix" : "exim",
        random.nextInt(5) == 0 ? "second" : "",
        (random.nextInt(4) == 0 ? "msg-" : "") + id(),
        random.nextInt(3) == 0 ? List.of("name" + id()) : List.of(),
        peer(),
        maybe("ESMTPS"),
        random.nextBoolean() ? null : new Tls("TLSv1.3", maybe("AES"), null),
        maybe("anna"),
        random.nextInt(5) == 0 ? maybe("<>") : "<" + id() + "@example.net>",
        maybe(address()),
        random.nextInt(9) - 1,
        maybe("Grüße"),
        maybe(id()),
        at,
        recipients,
        random.nextInt(4) == 0 ? List.of(id()) : List.of(),
        random.nextInt(4) == 0 ? List.of(new Notice(id(), "delay")) : List.of(),
        random.nextInt(4) == 0 ? List.of("judge: clean") : List.of(),
        random.nextInt(4) != 0,
        random.nextBoolean(),
        List.of(place(), place()));
  }

  private List<Attempt> attempts(@Nullable Instant from) {
    List<Attempt> attempts = new ArrayList<>();
    Instant at = from;
    for (int i = random.nextInt(3); i >= 0; i--) {
      at = at == null ? time() : at.plusSeconds(random.nextLong(i == 0 ? 60 : 200_000));
      boolean delivered = random.nextInt(4) != 0;
      attempts.add(
          new Attempt(
              random.nextInt(20) == 0 ? null : at,
              peer(),
              maybe("smtp"),
              delivered ? Outcome.DELIVERED : Outcome.DEFERRED,
              maybe("2.0.0"),
              random.nextInt(4) == 0 ? null : "250 queued as " + id(),
              random.nextBoolean() ? Double.NaN : random.nextDouble(),
              Double.NaN,
              null,
              place()));
    }
    return attempts;
  }

  private Refusal refusal() {
    Refused what =
        new Refused(
            random.nextInt(4) == 0 ? id() : null,
            maybe("7"),
            random.nextInt(4) == 0 ? "warning" : "reject",
            maybe("RCPT"),
            peer(),
            maybe(address()),
            random.nextInt(5) == 0 ? null : address(),
            random.nextInt(3) == 0 ? "not today" : "550 5.7.1 no");
    String messageId = random.nextInt(4) == 0 ? "<" + id() + "@example.net>" : null;
    return new Refusal(host(), "postfix", what, messageId, time(), place());
  }

  private @Nullable Instant time() {
    return random.nextInt(30) == 0
        ? null
        : BEGIN.plusMillis(random.nextLong(span.toMillis())).plusNanos(random.nextInt(2));
  }

  private @Nullable String maybe(String text) {
    return random.nextBoolean() ? null : text;
  }

  private String id() {
    return Integer.toString(random.nextInt(ids) + 36, 36).toUpperCase(Locale.ROOT);
  }

  private String host() {
    return "mx" + random.nextInt(4);
  }

  private String address() {
    return (random.nextBoolean() ? "Anna" : "anna") + random.nextInt(ids) + "@example.net";
  }

  private @Nullable Peer peer() {
    int number = random.nextInt(5);
    if (number == 4) {
      return null;
    }
    String name = random.nextBoolean() ? "mx" + number + ".example.net" : "gw" + number;
    IpAddress address =
        random.nextBoolean()
            ? IpAddress.v4(0xc000_0200L + number)
            : IpAddress.v6(0x2001_0db8_0000_0000L, number);
    return new Peer(maybe(name), random.nextBoolean() ? address : null, number * 25, maybe("x"));
  }

  private LogPlace place() {
    line++;
    return new LogPlace(host() + "/mail.log", line, line * 80);
  }
}
