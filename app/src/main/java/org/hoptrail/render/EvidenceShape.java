package org.hoptrail.render;

import java.util.List;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Evidence.Absence;
import org.hoptrail.model.Evidence.Bytes;
import org.hoptrail.model.Evidence.DnsAnswer;
import org.hoptrail.model.Evidence.LogLine;
import org.hoptrail.model.Evidence.OtherMessage;
import org.hoptrail.model.Span;
import org.jspecify.annotations.Nullable;

/// The JSON of one piece of evidence; which keys it has depends on its kind.
final class EvidenceShape {

  static final Shape<Evidence> SHAPE =
      new Shape<Evidence>()
          .text("kind", "`bytes`, `log`, `dns`, `absence` or `message`", EvidenceShape::kind)
          .add("start", "number", "bytes, absence: first byte", null, EvidenceShape::start)
          .add(
              "end", "number", "bytes, absence: the byte behind the last", null, EvidenceShape::end)
          .text("path", "log, message: the file", EvidenceShape::path)
          .add("line", "number", "log: the line, 1 = first", null, EvidenceShape::line)
          .text("what", "absence: what is missing", e -> e instanceof Absence a ? a.what() : null)
          .text(
              "question", "dns: the question", e -> e instanceof DnsAnswer d ? d.question() : null)
          .texts(
              "answer", "dns: the answers", e -> e instanceof DnsAnswer d ? d.answer() : List.of())
          .text("server", "dns: who answered", e -> e instanceof DnsAnswer d ? d.server() : null)
          .text("at", "dns: when", e -> e instanceof DnsAnswer d ? d.at().toString() : null)
          .text("dnssec", "dns: DNSSEC status", e -> e instanceof DnsAnswer d ? d.dnssec() : null);

  private EvidenceShape() {}

  private static String kind(Evidence evidence) {
    return switch (evidence) {
      case Bytes bytes -> "bytes";
      case LogLine line -> "log";
      case DnsAnswer answer -> "dns";
      case Absence absence -> "absence";
      case OtherMessage message -> "message";
    };
  }

  private static @Nullable Span span(Evidence evidence) {
    return switch (evidence) {
      case Bytes bytes -> bytes.span();
      case LogLine line -> line.span();
      case DnsAnswer answer -> null;
      case Absence absence -> absence.searched();
      case OtherMessage message -> message.span();
    };
  }

  private static void start(JsonOut json, Evidence evidence) {
    Span span = span(evidence);
    if (span == null) {
      json.nothing();
    } else {
      json.number(span.start());
    }
  }

  private static void end(JsonOut json, Evidence evidence) {
    Span span = span(evidence);
    if (span == null) {
      json.nothing();
    } else {
      json.number(span.end());
    }
  }

  private static @Nullable String path(Evidence evidence) {
    return switch (evidence) {
      case LogLine line -> line.span().source().display();
      case OtherMessage message -> message.message().display();
      case Bytes bytes -> null;
      case DnsAnswer answer -> null;
      case Absence absence -> null;
    };
  }

  private static void line(JsonOut json, Evidence evidence) {
    if (evidence instanceof LogLine line) {
      json.number(line.line());
    } else {
      json.nothing();
    }
  }
}
