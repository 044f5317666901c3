package org.hoptrail.render;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.HostClock;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Span;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TlsUse;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// The JSON of one hop.
final class HopShape {

  private static final Shape<TlsUse> TLS =
      new Shape<TlsUse>()
          .text("version", "such as `TLSv1.3`", tls -> value(tls.version()))
          .text("cipher", "the cipher suite as written", tls -> value(tls.cipher()));

  static final Shape<TimeToken> TOKEN =
      new Shape<TimeToken>()
          .text("kind", "the rule it was read by", TimeToken::kind)
          .text("token", "the id as written", token -> token.token().value())
          .text("time", "the time inside it", token -> IsoTime.utc(token.time()))
          .add(
              "precisionSeconds",
              "number",
              "one step of its encoding",
              null,
              (json, token) -> json.number(IsoTime.seconds(token.precision())))
          .text(
              "direction",
              "how it relates to the date beside it when both are genuine: `same-moment`, "
                  + "`not-after`, `not-before` or `loose`",
              token -> word(token.direction()))
          .numberOrNull("pid", "process id inside it", TimeToken::pid)
          .text(
              "address",
              "address inside it",
              token -> token.address() == null ? null : token.address().toString())
          .add("span", "array", "where it stands", null, (json, t) -> span(json, t.token().span()));

  private static final Shape<Hop> CLOCK =
      new Shape<Hop>()
          .text("host", "whose clock", hop -> clock(hop, HostClock::host))
          .numberOrNull(
              "aheadSeconds",
              "how far it is ahead of its neighbours', negative when it is behind",
              hop -> clock(hop, clock -> clock.ahead().toSeconds()))
          .numberOrNull(
              "messages", "so many show it at least", hop -> clock(hop, HostClock::messages))
          .numberOrNull(
              "transitSeconds",
              "the time since the hop before, were that clock right",
              hop -> seconds(hop.corrected()));

  static final Shape<Hop> SHAPE =
      addValues(new Shape<Hop>())
          .text("time", "the date of the stamp", hop -> time(hop.stamp().date()))
          .text("utcOffset", "the zone it was written in", hop -> offset(hop.stamp().date()))
          .numberOrNull(
              "transitSeconds",
              "time since the hop before, negative when clocks disagree",
              HopShape::transit)
          .object(
              "clock",
              "why that is negative: what the other messages of an index show of a clock; null"
                  + " otherwise, and wherever there is no index",
              CLOCK,
              hop -> hop.clock() == null ? null : hop)
          .text("system", "the mail system that wrote it, or `generic`", h -> h.stamp().system())
          .text("standing", Words.STANDINGS, hop -> word(hop.standing()))
          .text("why", "the reason of the standing", Hop::why)
          .objects("log", "log lines of this hop", DeliveryShape.PLACE, HopShape::places)
          .text(
              "logVerdict",
              "what the receiving host's log says: `confirmed`, `contradicted`, `absent`, "
                  + "`uncovered`, or `alone` for a hop known from logs only",
              hop -> hop.log() == null ? null : word(hop.log().verdict()))
          .text("logWhy", "the reason", hop -> hop.log() == null ? null : hop.log().why())
          .objects("tokens", "times inside its ids", TOKEN, hop -> hop.stamp().tokens())
          .add(
              "spans",
              "object",
              "where each value stands: `[start, end)` in bytes of the unpacked file",
              null,
              (json, hop) -> HopSpans.write(json, hop.stamp()));

  private HopShape() {}

  private static Shape<Hop> addValues(Shape<Hop> shape) {
    return shape
        .number("hop", "position on the route, 1 = oldest", Hop::number)
        .numberOrNull("receivedIndex", Words.RECEIVED_INDEX, HopShape::receivedIndex)
        .text("helo", "what the client called itself", h -> value(h.stamp().client().helo()))
        .text("rdns", "the name the server resolved", h -> value(h.stamp().client().rdns()))
        .text("peer", "the address the server saw", h -> any(h.stamp().client().peer()))
        .numberOrNull("peerPort", "the client's TCP port", HopShape::port)
        .text("by", "the name of the receiving server", h -> value(h.stamp().server().by()))
        .text("byAddress", "its own address", h -> any(h.stamp().server().address()))
        .text("software", "the product it shows", h -> value(h.stamp().server().software()))
        .text("protocol", "the `with` value", h -> value(h.stamp().protocol()))
        .text("via", "the `via` value", h -> value(h.stamp().via()))
        .object("tls", "encryption of the connection", TLS, h -> h.stamp().tls())
        .text(
            "authenticatedAs",
            "the SMTP AUTH identity",
            h -> value(h.stamp().client().authenticatedAs()))
        .text("ident", "the local or ident user", h -> value(h.stamp().client().ident()))
        .text("queueId", "the server's own id of the message", h -> value(h.stamp().queueId()))
        .texts("for", "the recipients told", HopShape::recipients)
        .text(
            "envelopeFrom",
            "the reverse-path told; empty for the null path",
            h -> value(h.stamp().envelope().from()));
  }

  private static List<String> recipients(Hop hop) {
    List<Cited<String>> recipients = hop.stamp().envelope().recipients();
    return recipients.isEmpty() ? List.of() : recipients.stream().map(Cited::value).toList();
  }

  static @Nullable String value(@Nullable Cited<String> cited) {
    return cited == null ? null : cited.value();
  }

  private static @Nullable String any(@Nullable Cited<?> cited) {
    return cited == null ? null : cited.value().toString();
  }

  static @Nullable String time(@Nullable Cited<MailDate> date) {
    return date == null ? null : IsoTime.utc(date.value());
  }

  private static @Nullable String offset(@Nullable Cited<MailDate> date) {
    return date == null || date.value().zone() == MailDate.Zone.MISSING
        ? null
        : date.value().utcOffset();
  }

  private static @Nullable Number port(Hop hop) {
    Cited<Integer> port = hop.stamp().client().peerPort();
    return port == null ? null : port.value();
  }

  private static @Nullable Number transit(Hop hop) {
    return seconds(hop.transit());
  }

  private static <T> @Nullable T clock(Hop hop, Function<HostClock, T> value) {
    return hop.clock() == null ? null : value.apply(hop.clock());
  }

  private static @Nullable Number seconds(@Nullable Duration transit) {
    if (transit == null) {
      return null;
    }
    return transit.toNanosPart() == 0
        ? (Number) transit.toSeconds()
        : (Number) IsoTime.seconds(transit);
  }

  private static List<LogPlace> places(Hop hop) {
    LogMatch log = hop.log();
    return log == null || log.transfer() == null ? List.of() : log.transfer().places();
  }

  /// The number of its trace field; null when only logs tell of it.
  static @Nullable Number receivedIndex(@Nullable Hop hop) {
    return hop == null || hop.stamp().receivedIndex() < 0 ? null : hop.stamp().receivedIndex();
  }

  static void span(JsonOut json, Span span) {
    json.pair(span.start(), span.end());
  }

  /// An enum constant as the JSON writes it: `NOT_AFTER` is `not-after`.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
