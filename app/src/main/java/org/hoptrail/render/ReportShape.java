package org.hoptrail.render;

import java.util.List;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Gap;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.MessageVerdict;
import org.hoptrail.model.Problem;
import org.hoptrail.model.Report;
import org.hoptrail.model.Route;
import org.hoptrail.model.Source;
import org.jspecify.annotations.Nullable;

/// The JSON of a report, `hoptrail.report/1` (DESIGN section 9).
final class ReportShape {

  static final String SCHEMA = "hoptrail.report/1";

  static final Shape<Source> SOURCE =
      new Shape<Source>()
          .text("path", "the file as it was named, `-` for standard input", Source::path)
          .text("member", "the member inside an archive, or null", Source::member)
          .number("offset", "where the message starts in the unpacked file, bytes", Source::offset)
          .number("length", "the bytes of the message", Source::length)
          .text("sha256", "digest of these bytes", Source::sha256);

  private static final Shape<MessageSummary> MESSAGE =
      new Shape<MessageSummary>()
          .text("messageId", "the Message-ID", m -> HopShape.value(m.messageId()))
          .text("date", "the author's Date", m -> HopShape.time(m.date()))
          .text("from", "the author's address", m -> HopShape.value(m.from()))
          .text("subject", "the decoded Subject", m -> HopShape.value(m.subject()))
          .text("returnPath", "the Return-Path; empty for the null path", m -> returnPath(m))
          .texts("deliveredTo", "every Delivered-To, topmost first", ReportShape::deliveredTo)
          .objects(
              "tokens",
              "times inside ids outside the Received fields",
              HopShape.TOKEN,
              MessageSummary::tokens);

  private static final Shape<Gap> GAP =
      new Shape<Gap>()
          .number("afterHop", "the hop before the gap, 0 = before the first", Gap::afterHop)
          .text("reason", "what is missing", Gap::reason);

  private static final Shape<Boundary> BOUNDARY =
      new Shape<Boundary>()
          .number("hop", "the border hop", Boundary::hop)
          .number("receivedIndex", Words.RECEIVED_INDEX, Boundary::receivedIndex)
          .text(
              "peer",
              "the outside address the message came from",
              b -> b.peer() == null ? null : b.peer().value().toString())
          .text("how", "`configured`, `logged` or `inferred`", b -> HopShape.word(b.how()))
          .text("why", "the reason in words", Boundary::why);

  private static final Shape<Route> ROUTE =
      new Shape<Route>()
          .objects("hops", "the hops, oldest first", HopShape.SHAPE, Route::hops)
          .objects("gaps", "where evidence is missing", GAP, Route::gaps)
          .object("boundary", "where our own side begins, or null", BOUNDARY, Route::boundary);

  private static final Shape<Finding> FINDING =
      new Shape<Finding>()
          .text("check", "the check that saw it", Finding::check)
          .text("certainty", "`strong`, `medium` or `weak`", f -> HopShape.word(f.certainty()))
          .text("severity", "`notice`, `warning` or `alarm`", f -> HopShape.word(f.severity()))
          .numberOrNull(
              "hop",
              "the hop concerned, or null",
              it -> it.hop() == null ? null : it.hop().number())
          .numberOrNull(
              "receivedIndex", Words.RECEIVED_INDEX, it -> HopShape.receivedIndex(it.hop()))
          .text("title", "what was seen", Finding::title)
          .text("explanation", "why it matters", Finding::explanation)
          .texts("innocent", "causes without ill intent", Finding::innocent)
          .text("howToCheck", "how a person can check it by hand", Finding::howToCheck)
          .texts("references", "where the rule comes from", Finding::references)
          .objects("evidence", "what it rests on", EvidenceShape.SHAPE, Finding::evidence);

  private static final Shape<MessageVerdict> VERDICT =
      new Shape<MessageVerdict>()
          .text(
              "level",
              "`consistent`, `unusual`, `suspicious` or `forged`",
              v -> HopShape.word(v.level()))
          .texts("because", "the checks that led to it", MessageVerdict::because);

  private static final Shape<Problem> PROBLEM =
      new Shape<Problem>()
          .text("code", "a stable word", Problem::code)
          .text("text", "what is wrong with the input", Problem::text)
          .edges("", Problem::span);

  static final Shape<Report> SHAPE =
      new Shape<Report>()
          .text("schema", "`" + SCHEMA + "`", report -> SCHEMA)
          .object("source", "where the message was read from", SOURCE, r -> r.header().source())
          .object(
              "message", "what a person knows it by; all of it claims", MESSAGE, Report::message)
          .object("route", "its path", ROUTE, Report::route)
          .object(
              "verdicts",
              "DNS and signatures; null = not asked",
              VerdictShape.SHAPE,
              report -> report)
          .objects("findings", "what is odd, most certain first", FINDING, Report::findings)
          .object("verdict", "the findings in one word", VERDICT, Report::verdict)
          .objects("problems", "bad input met on the way", PROBLEM, Report::problems);

  private ReportShape() {}

  private static @Nullable String returnPath(MessageSummary message) {
    return HopShape.value(message.returnPath());
  }

  private static List<String> deliveredTo(MessageSummary message) {
    return message.deliveredTo().isEmpty()
        ? List.of()
        : message.deliveredTo().stream().map(Cited::value).toList();
  }
}
