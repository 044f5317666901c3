package org.hoptrail.index;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Problem;
import org.hoptrail.model.Report;
import org.hoptrail.model.Verdict;
import org.jspecify.annotations.Nullable;

/// The fields of a message and its route.
final class RouteFields {

  static final String ID = "id";
  static final String RECEIVED = "received";
  static final String TOTAL = "total";

  static final List<Field<Report>> ALL =
      List.of(
          field("subject", Kind.TEXT, "words of the Subject", RouteFields::subject),
          field("from", Kind.MAIL, "the author's address", RouteFields::from),
          counted("fromdomain", "the domain of the author's address", RouteFields::fromDomain),
          field("to", Kind.MAIL, "an address of To or Cc", Recipients::read),
          field("deliveredto", Kind.MAIL, "an address of Delivered-To", RouteFields::deliveredTo),
          field("returnpath", Kind.MAIL, "the address of Return-Path", RouteFields::returnPath),
          field("messageid", Kind.ID, "the Message-ID without its brackets", Recipients::id),
          field("date", Kind.TIME, "the author's Date", (r, to) -> to.time(r.message().date())),
          field(RECEIVED, Kind.TIME, "the time of the newest stamp", RouteFields::received),
          counted("year", "the year of the newest stamp", (r, to) -> to.text(day(r, 4))),
          counted(
              "month", "the month of the newest stamp, `2026-03`", (r, to) -> to.text(day(r, 7))),
          counted("verdict", "consistent, unusual, suspicious or forged", RouteFields::verdict),
          counted("check", "a check that found something", RouteFields::checks),
          counted("certainty", "of a finding: weak, medium, strong", RouteFields::certainty),
          counted("severity", "of a finding: notice, warning, alarm", RouteFields::severity),
          field("border", Kind.ADDRESS, "the address it came from outside", RouteFields::border),
          counted("bordernet", "the /24 or /48 of that address", RouteFields::borderNet),
          counted("boundary", "how the boundary was found", RouteFields::boundary),
          field(TOTAL, Kind.DURATION, "from the oldest stamp to the newest", RouteFields::total),
          field(
              "hops", Kind.NUMBER, "how many hops", (r, to) -> to.number(r.route().hops().size())),
          field(
              "gaps", Kind.NUMBER, "how many gaps", (r, to) -> to.number(r.route().gaps().size())),
          counted("spf", "what SPF gave", (r, to) -> result(r.verdicts().spf(), to)),
          counted("dkim", "what a DKIM signature gave", RouteFields::dkim),
          counted("dmarc", "what DMARC gave", (r, to) -> result(r.verdicts().dmarc(), to)),
          counted("arc", "what the ARC chain gave", (r, to) -> result(r.verdicts().arc(), to)),
          counted("problem", "the code of bad input met in it", RouteFields::problems),
          field(ID, Kind.WORD, "what the index knows it by: its SHA-256", RouteFields::id),
          field("path", Kind.WORD, "the file it was read from", RouteFields::path),
          field(
              "length",
              Kind.NUMBER,
              "its bytes",
              (r, to) -> to.number(r.header().source().length())));

  private RouteFields() {}

  private static Field<Report> field(
      String name, Kind kind, String help, BiConsumer<Report, Values> read) {
    return new Field<>(name, kind, false, help, read);
  }

  private static Field<Report> counted(String name, String help, BiConsumer<Report, Values> read) {
    return new Field<>(name, Kind.WORD, true, help, read);
  }

  private static void subject(Report report, Values to) {
    to.text(report.message().subject());
  }

  private static void from(Report report, Values to) {
    to.text(report.message().from());
  }

  private static void fromDomain(Report report, Values to) {
    Cited<String> from = report.message().from();
    int at = from == null ? -1 : from.value().lastIndexOf('@');
    to.text(from == null || at < 0 ? null : from.value().substring(at + 1));
  }

  private static void deliveredTo(Report report, Values to) {
    report.message().deliveredTo().forEach(to::text);
  }

  private static void returnPath(Report report, Values to) {
    to.text(report.message().returnPath());
  }

  /// The date of the newest stamp that has one.
  static @Nullable Cited<MailDate> newest(Report report) {
    for (Hop hop : report.route().hops().reversed()) {
      if (hop.stamp().date() != null) {
        return hop.stamp().date();
      }
    }
    return null;
  }

  private static @Nullable Cited<MailDate> oldest(Report report) {
    for (Hop hop : report.route().hops()) {
      if (hop.stamp().date() != null) {
        return hop.stamp().date();
      }
    }
    return null;
  }

  private static void received(Report report, Values to) {
    to.time(newest(report));
  }

  /// The first characters of `2026-03-04T...`.
  private static @Nullable String day(Report report, int length) {
    Cited<MailDate> newest = newest(report);
    if (newest == null) {
      return null;
    }
    Instant instant = newest.value().instant();
    String iso = instant.toString();
    return iso.indexOf('-', 1) == 4 ? iso.substring(0, length) : null;
  }

  private static void verdict(Report report, Values to) {
    to.text(lower(report.verdict().level().name()));
  }

  private static void checks(Report report, Values to) {
    report.findings().stream().map(Finding::check).forEach(to::text);
  }

  private static void certainty(Report report, Values to) {
    report.findings().forEach(finding -> to.text(lower(finding.certainty().name())));
  }

  private static void severity(Report report, Values to) {
    report.findings().forEach(finding -> to.text(lower(finding.severity().name())));
  }

  private static @Nullable IpAddress outside(Report report) {
    Boundary boundary = report.route().boundary();
    Cited<IpAddress> peer = boundary == null ? null : boundary.peer();
    return peer == null ? null : peer.value();
  }

  private static void border(Report report, Values to) {
    to.address(outside(report));
  }

  private static void borderNet(Report report, Values to) {
    IpAddress peer = outside(report);
    to.text(peer == null ? null : new IpNetwork(peer, peer.v4() ? 24 : 48).toString());
  }

  private static void boundary(Report report, Values to) {
    Boundary boundary = report.route().boundary();
    to.text(boundary == null ? "none" : lower(boundary.how().name()));
  }

  private static void total(Report report, Values to) {
    Cited<MailDate> first = oldest(report);
    Cited<MailDate> last = newest(report);
    if (first != null && last != null && !first.equals(last)) {
      to.duration(Duration.between(first.value().instant(), last.value().instant()));
    }
  }

  private static void result(@Nullable Verdict verdict, Values to) {
    to.text(verdict == null ? null : verdict.result().word());
  }

  private static void dkim(Report report, Values to) {
    report.verdicts().dkim().forEach(verdict -> result(verdict, to));
  }

  private static void problems(Report report, Values to) {
    report.problems().stream().map(Problem::code).forEach(to::text);
  }

  private static void id(Report report, Values to) {
    to.text(Identity.of(report.header().source(), report.header().bytes()));
  }

  private static void path(Report report, Values to) {
    to.text(report.header().source().display());
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// Whether a header field names those a message is for.
  static boolean isRecipient(FieldName name) {
    return name == FieldName.TO || name == FieldName.CC;
  }
}
