package org.hoptrail.render;

import java.util.List;
import java.util.function.Function;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Evidence.Absence;
import org.hoptrail.model.Evidence.Bytes;
import org.hoptrail.model.Evidence.Dns;
import org.hoptrail.model.Evidence.LogLine;
import org.hoptrail.model.Evidence.OtherMessage;
import org.hoptrail.model.Span;
import org.jspecify.annotations.Nullable;

/// The JSON of one piece of evidence; which keys it has depends on its kind.
final class EvidenceShape {

  static final Shape<Evidence> SHAPE =
      new Shape<Evidence>()
          .text("kind", "`bytes`, `log`, `dns`, `absence` or `message`", EvidenceShape::kind)
          .edges("bytes, absence: ", EvidenceShape::span)
          .text("path", "log, message: the file", EvidenceShape::path)
          .numberOrNull(
              "line", "log: the line, 1 = first", e -> e instanceof LogLine l ? l.line() : null)
          .text("what", "absence: what is missing", e -> e instanceof Absence a ? a.what() : null)
          .text("question", "dns: the question", e -> with(e, a -> a.question().toString()))
          .text(
              "outcome",
              "dns: " + Words.DNS_OUTCOMES,
              e -> with(e, a -> HopShape.word(a.outcome())))
          .texts("answer", "dns: the answers", EvidenceShape::records)
          .text("server", "dns: who answered", e -> with(e, DnsAnswer::server))
          .text("at", "dns: when", e -> with(e, a -> a.at().toString()))
          .text("dnssec", "dns: " + Words.DNSSEC, e -> with(e, a -> HopShape.word(a.dnssec())));

  private EvidenceShape() {}

  private static @Nullable String with(Evidence evidence, Function<DnsAnswer, String> said) {
    return evidence instanceof Dns dns ? said.apply(dns.answer()) : null;
  }

  private static List<String> records(Evidence evidence) {
    return evidence instanceof Dns dns
        ? dns.answer().records().stream().map(DnsRecord::toString).toList()
        : List.of();
  }

  private static String kind(Evidence evidence) {
    return switch (evidence) {
      case Bytes bytes -> "bytes";
      case LogLine line -> "log";
      case Dns dns -> "dns";
      case Absence absence -> "absence";
      case OtherMessage message -> "message";
    };
  }

  private static @Nullable Span span(Evidence evidence) {
    return switch (evidence) {
      case Bytes bytes -> bytes.span();
      case LogLine line -> line.span();
      case Dns dns -> null;
      case Absence absence -> absence.searched();
      case OtherMessage message -> message.span();
    };
  }

  private static @Nullable String path(Evidence evidence) {
    return switch (evidence) {
      case LogLine line -> line.span().source().display();
      case OtherMessage message -> message.message().display();
      case Bytes bytes -> null;
      case Dns dns -> null;
      case Absence absence -> null;
    };
  }
}
