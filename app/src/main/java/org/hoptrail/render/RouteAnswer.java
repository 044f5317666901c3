package org.hoptrail.render;

import java.util.Base64;
import java.util.List;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Hit;
import org.hoptrail.model.Report;
import org.jspecify.annotations.Nullable;

/// One report with all that a page needs to show it: the JSON `hoptrail.route/1`.
public final class RouteAnswer {

  private static final String SCHEMA = "hoptrail.route/1";

  /// A header block where it was found.
  private record Header(long offset, byte[] bytes) {}

  private static final Shape<Header> HEADER =
      new Shape<Header>()
          .number("offset", "where it starts in the unpacked file", Header::offset)
          .text("base64", "its bytes", h -> Base64.getEncoder().encodeToString(h.bytes()));

  static final Shape<RouteAnswer> SHAPE =
      new Shape<RouteAnswer>()
          .text("schema", "`" + SCHEMA + "`", it -> SCHEMA)
          .text("id", "the name under which it is stored, or null", it -> it.id)
          .number("further", "messages that were not examined", it -> it.further)
          .texts("failures", "what could not be read", it -> it.failures)
          .object("header", "the raw header block", HEADER, it -> it.header)
          .text("text", "the report as text; null when it comes from an index", it -> it.text)
          .add(
              "report",
              "object",
              "the report",
              ReportShape.SHAPE,
              (json, it) -> it.report.write(json));

  private interface Writer {
    void write(JsonOut json);
  }

  private final @Nullable String id;
  private final long further;
  private final List<String> failures;
  private final Header header;
  private final @Nullable String text;
  private final Writer report;

  private RouteAnswer(
      @Nullable String id,
      long further,
      List<String> failures,
      Header header,
      @Nullable String text,
      Writer report) {
    this.id = id;
    this.further = further;
    this.failures = List.copyOf(failures);
    this.header = header;
    this.text = text;
    this.report = report;
  }

  /// A message that was analysed just now and is stored nowhere.
  ///
  /// @param further how many messages came with it that were not examined
  /// @param failures sentences about what could not be read
  public static RouteAnswer fresh(long further, List<String> failures, Report report) {
    HeaderBlock block = report.header();
    return new RouteAnswer(
        null,
        further,
        failures,
        new Header(block.source().offset(), block.bytes()),
        ReportText.of(report, Style.PLAIN, 0),
        json -> ReportShape.SHAPE.write(json, report));
  }

  /// A message of an index.
  public static RouteAnswer stored(Hit.OfMessage hit) {
    return new RouteAnswer(
        hit.id(),
        0,
        List.of(),
        new Header(hit.source().offset(), hit.header()),
        null,
        json -> json.written(hit.json()));
  }

  /// UTF-8.
  public byte[] bytes() {
    return SHAPE.bytes(this);
  }
}
