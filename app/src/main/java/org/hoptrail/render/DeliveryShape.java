package org.hoptrail.render;

import java.time.Instant;
import java.util.Locale;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Join;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Tls;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// The JSON of one delivery, `hoptrail.delivery/1`.
final class DeliveryShape {

  /// The value of `schema`.
  static final String SCHEMA = "hoptrail.delivery/1";

  private DeliveryShape() {}

  static final Shape<LogPlace> PLACE =
      new Shape<LogPlace>()
          .text("path", "the log file", LogPlace::path)
          .number("line", "the number of the line, from 1", LogPlace::line)
          .number("offset", "its first byte in the unpacked file", LogPlace::offset);

  private static final Shape<Peer> CLIENT =
      new Shape<Peer>()
          .text("name", "the name the host's resolver gave", Peer::name)
          .text("address", "the address it connected from", p -> text(p.address()))
          .text("helo", "the name it gave in HELO or EHLO", Peer::helo);

  private static final Shape<Peer> RELAY =
      new Shape<Peer>()
          .text("name", "its name, or the transport when it is on the host", Peer::name)
          .text("address", "its address", p -> text(p.address()))
          .numberOrNull("port", "its port", p -> p.port() == 0 ? null : p.port());

  private static final Shape<Tls> TLS =
      new Shape<Tls>()
          .text("version", "as `TLSv1.3`", Tls::version)
          .text("cipher", "the cipher suite as logged", Tls::cipher)
          .text("trust", "what was proved of the peer, as logged", Tls::trust);

  private static final Shape<Attempt> ATTEMPT =
      new Shape<Attempt>()
          .text("at", "when it ended", a -> text(a.at()))
          .text("outcome", "what came of it", a -> a.outcome().word())
          .object("relay", "where it was brought to", RELAY, Attempt::relay)
          .text("dsn", "the enhanced status code (RFC 3463)", Attempt::dsn)
          .text("reply", "the words of the other side, or the reason", Attempt::reply)
          .object("tls", "encryption of the connection", TLS, Attempt::tls);

  private static final Shape<Join> JOIN =
      new Shape<Join>()
          .text("by", "`reply`, `filter`, `message-id` or `shape`", DeliveryShape::by)
          .text(
              "certainty",
              "`strong`, `medium` or `weak`",
              j -> j.certainty().name().toLowerCase(Locale.ROOT))
          .text("why", "the evidence in words", Join::why)
          .texts("alternatives", "what else would fit, as `HOST QUEUE-ID`", Join::alternatives);

  private static final Shape<Leg> HOP =
      new Shape<Leg>()
          .text("host", "the host", Leg::host)
          .text("system", "the id of its mail system", Leg::system)
          .text(
              "queueId", "the name of the message there; null when it never got one", Leg::queueId)
          .object("client", "who brought it", CLIENT, Leg::client)
          .text("receivedAt", "when it was queued", l -> text(l.receivedAt()))
          .object("relay", "where it was brought to last", RELAY, l -> relay(l.last()))
          .text("sentAt", "when the last attempt ended", l -> sentAt(l.last()))
          .numberOrNull(
              "delaySeconds",
              "from being queued to the end of the last attempt",
              DeliveryShape::delay)
          .number("attempts", "how often it was tried", l -> l.attempts().size())
          .text("dsn", "the enhanced status code of the last attempt", l -> dsn(l.last()))
          .text("reply", "the words of the other side at the last attempt", l -> reply(l.last()))
          .text("queuedAs", "the queue id the next host gave it", Leg::queuedAs)
          .objects("tries", "all attempts, oldest first", ATTEMPT, Leg::attempts)
          .object("join", "how this host was tied to the one before", JOIN, Leg::join)
          .objects("log", "the lines", PLACE, Leg::log);

  /// All of it.
  static final Shape<Delivery> SHAPE =
      new Shape<Delivery>()
          .text("schema", "`" + SCHEMA + "`", d -> SCHEMA)
          .text("messageId", "the Message-ID", Delivery::messageId)
          .text("envelopeFrom", "the reverse-path, empty for the null path", Delivery::sender)
          .text("recipient", "the address the last host acted on", Delivery::recipient)
          .text(
              "originalRecipient",
              "the address the first host got, when it is another",
              Delivery::originalRecipient)
          .text("subject", "when a log tells it", Delivery::subject)
          .text(
              "outcome",
              "`delivered`, `deferred`, `bounced`, `rejected`, `expired`, `filtered` or `unknown`",
              d -> d.outcome().word())
          .objects("hops", "the hosts that queued it, first to last", HOP, Delivery::hops)
          .texts("notices", "notices about it, as `HOST QUEUE-ID`", Delivery::notices);

  private static String by(Join join) {
    return switch (join.by()) {
      case REPLY -> "reply";
      case FILTER -> "filter";
      case MESSAGE_ID -> "message-id";
      case SHAPE -> "shape";
    };
  }

  private static @Nullable String text(@Nullable IpAddress address) {
    return address == null ? null : address.toString();
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : IsoTime.utc(instant);
  }

  private static @Nullable Peer relay(@Nullable Attempt attempt) {
    return attempt == null ? null : attempt.relay();
  }

  private static @Nullable String sentAt(@Nullable Attempt attempt) {
    return attempt == null ? null : text(attempt.at());
  }

  private static @Nullable String dsn(@Nullable Attempt attempt) {
    return attempt == null ? null : attempt.dsn();
  }

  private static @Nullable String reply(@Nullable Attempt attempt) {
    return attempt == null ? null : attempt.reply();
  }

  private static @Nullable Number delay(Leg leg) {
    double delay = Delays.of(leg);
    return Double.isNaN(delay) ? null : delay;
  }
}
