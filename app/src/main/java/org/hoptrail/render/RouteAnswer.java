package org.hoptrail.render;

import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Report;
import org.jspecify.annotations.Nullable;

/// One report with all that a page needs to show it: the JSON `hoptrail.route/1`.
///
/// @param id the name under which it is stored, or null when it is not
/// @param further how many messages came with it that were not examined
/// @param failures sentences about what could not be read
/// @param report the report
public record RouteAnswer(@Nullable String id, long further, List<String> failures, Report report) {

  private static final String SCHEMA = "hoptrail.route/1";

  private static final Shape<HeaderBlock> HEADER =
      new Shape<HeaderBlock>()
          .number("offset", "where it starts in the unpacked file", h -> h.source().offset())
          .text("base64", "its bytes", h -> Base64.getEncoder().encodeToString(h.bytes()));

  private static final Shape<RouteAnswer> SHAPE =
      new Shape<RouteAnswer>()
          .text("schema", "`" + SCHEMA + "`", it -> SCHEMA)
          .text("id", "the name under which it is stored, or null", RouteAnswer::id)
          .number("further", "messages that were not examined", RouteAnswer::further)
          .texts("failures", "what could not be read", RouteAnswer::failures)
          .object("header", "the raw header block", HEADER, it -> it.report().header())
          .text("text", "the report as text", it -> ReportText.of(it.report(), Style.PLAIN, 0))
          .object("report", "the report", ReportShape.SHAPE, RouteAnswer::report);

  public RouteAnswer {
    failures = List.copyOf(failures);
  }

  /// Writes it.
  ///
  /// @param out receives UTF-8; it is flushed, not closed
  public void write(OutputStream out) {
    JsonOut json = new JsonOut(out, false);
    SHAPE.write(json, this);
    json.flush();
  }
}
