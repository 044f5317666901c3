package org.hoptrail.render;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hoptrail.model.Summary;
import org.hoptrail.model.Summary.Counts;
import org.hoptrail.model.Summary.Delay;
import org.hoptrail.model.Summary.Group;
import org.hoptrail.model.Summary.Hour;
import org.hoptrail.model.Summary.Ranking;
import org.hoptrail.model.Summary.Reading;
import org.hoptrail.model.Summary.Suspect;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// The JSON of a summary, `hoptrail.summary/1`.
final class SummaryShape {

  /// The value of `schema`.
  static final String SCHEMA = "hoptrail.summary/1";

  private SummaryShape() {}

  private static final Shape<Counts> COUNTS =
      new Shape<Counts>()
          .number("received", "messages that came in, notices among them", Counts::received)
          .number("notices", "of these, with the null reverse-path", Counts::notices)
          .number("bytes", "of the received messages whose size is told", Counts::bytes)
          .number("delivered", "recipients whose mail was taken onward", Counts::delivered)
          .number("waiting", "recipients whose mail is deferred at the end", Counts::waiting)
          .number("deferrals", "attempts that were put off", Counts::deferrals)
          .number("bounced", "recipients whose mail was refused for good", Counts::bounced)
          .number("expired", "recipients whose mail was given up", Counts::expired)
          .number("filtered", "recipients whose mail was put aside on purpose", Counts::filtered)
          .number("rejected", "refusals before anything was queued", Counts::rejected)
          .number(
              "handedOver",
              "recipients whose mail went into a content filter and came back; not delivered",
              Counts::handedOver)
          .number("noticesMade", "notices that were made about messages", Counts::noticesMade);

  private static final Shape<Group> GROUP =
      new Shape<Group>()
          .text("name", "the host, or the id of the mail system", Group::name)
          .object("counts", "its totals", COUNTS, Group::counts);

  private static final Shape<Hour> HOUR =
      new Shape<Hour>()
          .text("start", "its first second", h -> IsoTime.utc(h.start()))
          .number("received", "messages that came in", Hour::received)
          .number("delivered", "recipients delivered to", Hour::delivered)
          .number("deferred", "attempts put off", Hour::deferred)
          .number("bounced", "recipients given up", Hour::bounced)
          .number("rejected", "refusals", Hour::rejected);

  private static final Shape<Ranking.Entry> ENTRY =
      new Shape<Ranking.Entry>()
          .text("name", "what is counted", Ranking.Entry::name)
          .number("count", "how often", Ranking.Entry::count)
          .number("bytes", "of the messages; 0 where that makes no sense", Ranking.Entry::bytes);

  static final Shape<Ranking> RANKING =
      new Shape<Ranking>()
          .objects("top", "most frequent first", ENTRY, Ranking::top)
          .number("total", "of all, shown or not", Ranking::total)
          .number("distinct", "how many different ones are known", Ranking::distinct)
          .number(
              "dropped",
              "counted under names that were forgotten as rare; 0 when all is exact",
              Ranking::dropped);

  private static final Shape<Delay> DELAY =
      seconds(
          seconds(
              seconds(
                  new Shape<Delay>()
                      .text("relay", "the domain of the relay, or the transport", Delay::relay)
                      .number("count", "deliveries", Delay::count),
                  "median",
                  "seconds, within four percent",
                  Delay::median),
              "p95",
              "seconds, within four percent",
              Delay::p95),
          "max",
          "seconds, exact",
          Delay::most);

  private static final Shape<Suspect> SUSPECT =
      new Shape<Suspect>()
          .text("client", "its address", Suspect::client)
          .number("count", "recipients", Suspect::count)
          .text("sender", "the reverse-path of the first", Suspect::sender)
          .text("recipient", "the first of them", Suspect::recipient)
          .object("log", "the line of its delivery", DeliveryShape.PLACE, Suspect::place);

  private static final Shape<Map.Entry<String, Long>> LINES =
      new Shape<Map.Entry<String, Long>>()
          .text("name", "the mail system, or the class of lines", Map.Entry::getKey)
          .number("lines", "how many", Map.Entry::getValue);

  private static final Shape<Map.Entry<String, String>> CLOCK =
      new Shape<Map.Entry<String, String>>()
          .text("path", "the log file", Map.Entry::getKey)
          .text("how", "how year and zone of its stamps are known", Map.Entry::getValue);

  private static final Shape<Reading> READING =
      new Shape<Reading>()
          .number("lines", "how many there were", Reading::lines)
          .objects("read", "lines understood", LINES, r -> List.copyOf(r.read().entrySet()))
          .number("foreign", "lines that have nothing to do with mail", Reading::foreign)
          .objects("unread", "not understood", LINES, r -> List.copyOf(r.unread().entrySet()))
          .objects("clocks", "by file", CLOCK, r -> List.copyOf(r.clocks().entrySet()));

  /// All of it.
  static final Shape<Summary> SHAPE =
      new Shape<Summary>()
          .text("schema", "`" + SCHEMA + "`", s -> SCHEMA)
          .text("from", "the first time that counts", s -> time(s.from()))
          .text("to", "the last time that counts", s -> time(s.to()))
          .object("total", "over all hosts, each counting what it did", COUNTS, Summary::total)
          .objects("hosts", "by host, busiest first", GROUP, Summary::hosts)
          .objects("systems", "by mail system, busiest first", GROUP, Summary::systems)
          .objects("hours", "by hour; hours without mail left out", HOUR, Summary::hours)
          .object("deferrals", "why attempts were put off", RANKING, Summary::deferrals)
          .object("bounces", "why mail was given up", RANKING, Summary::bounces)
          .object("rejections", "why mail was not let in", RANKING, Summary::rejections)
          .object("remarks", "let in with a remark, by action", RANKING, Summary::remarks)
          .object("senders", "reverse-paths of received messages", RANKING, Summary::senders)
          .object("recipients", "addresses delivered to", RANKING, Summary::recipients)
          .object("clients", "hosts that brought mail", RANKING, Summary::clients)
          .object("relays", "hosts and transports mail was brought to", RANKING, Summary::relays)
          .objects("delays", "from arrival to delivery, slowest first", DELAY, Summary::delays)
          .object("tlsIn", "encryption of mail from other hosts", RANKING, Summary::tlsIn)
          .object("tlsOut", "encryption of mail to other hosts", RANKING, Summary::tlsOut)
          .objects(
              "suspects",
              "outside clients whose mail for outside recipients was taken without a login",
              SUSPECT,
              Summary::suspects)
          .object("agents", "told by agents without a queue; not counted", RANKING, Summary::agents)
          .object("reading", "what of the logs was read", READING, Summary::reading);

  private static Shape<Delay> seconds(
      Shape<Delay> shape, String name, String meaning, ToDoubleFunction<Delay> value) {
    return shape.add(
        name, "number", meaning, null, (json, d) -> json.number(value.applyAsDouble(d)));
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : IsoTime.utc(at);
  }
}
