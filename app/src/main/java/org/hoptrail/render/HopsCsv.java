package org.hoptrail.render;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Report;
import org.hoptrail.model.Stamp;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// The hops of many messages as one table, a row for each. This list names the columns and writes
/// them, here and in `docs/json.md`.
final class HopsCsv {

  /// A hop and the message it belongs to.
  private record Row(Report report, Hop hop) {}

  private record Column(String name, String meaning, BiConsumer<CsvOut, Row> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          text("sha256", "digest of the message", r -> r.report.header().source().sha256()),
          text("message_id", "its Message-ID", r -> value(r.report.message().messageId())),
          text("verdict", "its verdict", r -> HopShape.word(r.report.verdict().level())),
          text("path", "the file it was read from", r -> r.report.header().source().path()),
          text("member", "the member of an archive", r -> r.report.header().source().member()),
          number("offset", "where it starts, bytes", r -> r.report.header().source().offset()),
          number("hop", "position on the route, 1 = oldest", r -> r.hop.number()),
          number("received_index", "0 = topmost, empty when known from logs alone", HopsCsv::index),
          text("time", "the date of the stamp, UTC", r -> HopShape.time(r.hop.stamp().date())),
          number("transit_seconds", "since the stamp before, signed", HopsCsv::transit),
          text("by", "the receiving host", r -> value(r.hop.stamp().server().by())),
          text("by_address", "its own address", r -> any(r.hop.stamp().server().address())),
          text("helo", "what the client called itself", r -> value(r.hop.stamp().client().helo())),
          text("rdns", "the name the server resolved", r -> value(r.hop.stamp().client().rdns())),
          text("peer", "the address the server saw", r -> any(r.hop.stamp().client().peer())),
          text("system", "the mail system that wrote the stamp", r -> r.hop.stamp().system()),
          text("standing", "how far to believe it", r -> HopShape.word(r.hop.standing())),
          text("protocol", "the `with` value", r -> value(r.hop.stamp().protocol())),
          text("tls_version", "encryption of the connection", HopsCsv::version),
          text("tls_cipher", "its cipher suite", HopsCsv::cipher),
          text("queue_id", "the id on the receiving host", r -> value(r.hop.stamp().queueId())),
          text("envelope_from", "the reverse-path", r -> value(r.hop.stamp().envelope().from())),
          text("recipients", "the `for` addresses, parted by blanks", HopsCsv::recipients),
          text("authenticated_as", "who logged in to send it", HopsCsv::login));

  private HopsCsv() {}

  private static Column text(String name, String meaning, Function<Row, @Nullable String> value) {
    return new Column(name, meaning, (out, row) -> out.text(value.apply(row)));
  }

  private static Column number(String name, String meaning, Function<Row, @Nullable Number> value) {
    return new Column(name, meaning, (out, row) -> out.number(value.apply(row)));
  }

  /// The names of the columns.
  static void heading(StringBuilder to) {
    CsvOut out = new CsvOut(to);
    COLUMNS.forEach(column -> out.text(column.name));
    out.end();
  }

  /// A row for each hop.
  static void rows(Report report, StringBuilder to) {
    for (Hop hop : report.route().hops()) {
      Row row = new Row(report, hop);
      CsvOut out = new CsvOut(to);
      COLUMNS.forEach(column -> column.cell.accept(out, row));
      out.end();
    }
  }

  /// The columns for people.
  static String markdown() {
    Catalogue columns = new Catalogue("column", "meaning");
    COLUMNS.forEach(column -> columns.add("`" + column.name + "`", column.meaning));
    return columns.markdown();
  }

  private static @Nullable Number index(Row row) {
    int index = row.hop.stamp().receivedIndex();
    return index < 0 ? null : index;
  }

  private static @Nullable Number transit(Row row) {
    Duration transit = row.hop.transit();
    if (transit == null) {
      return null;
    }
    boolean whole = transit.toNanosPart() == 0;
    return whole ? (Number) transit.toSeconds() : (Number) IsoTime.seconds(transit);
  }

  private static @Nullable String version(Row row) {
    Stamp stamp = row.hop.stamp();
    return stamp.tls() == null ? null : value(stamp.tls().version());
  }

  private static @Nullable String cipher(Row row) {
    Stamp stamp = row.hop.stamp();
    return stamp.tls() == null ? null : value(stamp.tls().cipher());
  }

  private static @Nullable String recipients(Row row) {
    List<Cited<String>> all = row.hop.stamp().envelope().recipients();
    return all.isEmpty() ? null : String.join(" ", all.stream().map(Cited::value).toList());
  }

  private static @Nullable String login(Row row) {
    return value(row.hop.stamp().client().authenticatedAs());
  }

  private static @Nullable String value(@Nullable Cited<String> cited) {
    return HopShape.value(cited);
  }

  private static @Nullable String any(@Nullable Cited<?> cited) {
    return cited == null ? null : cited.value().toString();
  }
}
