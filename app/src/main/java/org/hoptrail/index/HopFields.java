package org.hoptrail.index;

import java.util.List;
import java.util.function.BiConsumer;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.TlsUse;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdicts;
import org.jspecify.annotations.Nullable;

/// The fields of a hop.
final class HopFields {

  /// The field of the id on the receiving host.
  static final String QUEUE_ID = "queueid";

  /// The field of the time since the stamp before.
  static final String TRANSIT = "transit";

  /// The field of the time of the stamp.
  static final String TIME = "time";

  /// A hop, and what was verified about its message.
  record Seen(Hop hop, Verdicts verdicts) {}

  static final List<Field<Seen>> ALL =
      List.of(
          new Field<>("by", Kind.HOST, true, "the receiving host", HopFields::by),
          field("byip", Kind.ADDRESS, "the receiving host's own address", HopFields::byAddress),
          counted("bydomain", "the receiving host without its first label", HopFields::byDomain),
          field("helo", Kind.HOST, "the name the client gave", HopFields::helo),
          field("rdns", Kind.HOST, "the name of the peer address", HopFields::rdns),
          field("peer", Kind.ADDRESS, "the address the server saw", HopFields::peer),
          counted("system", "the mail system that wrote the stamp", HopFields::system),
          counted("protocol", "the `with` value, such as ESMTPS", HopFields::protocol),
          field(QUEUE_ID, Kind.ID, "the id on the receiving host", HopFields::queueId),
          counted("standing", "how far the hop can be believed", HopFields::standing),
          field(TRANSIT, Kind.DURATION, "time since the stamp before, signed", HopFields::transit),
          field(TIME, Kind.TIME, "the time of the stamp", HopFields::time),
          counted("tls", "version of the encryption, TLSv1.3", HopFields::tls),
          field("cipher", Kind.WORD, "the cipher suite", HopFields::cipher),
          field("auth", Kind.WORD, "who logged in to send it", HopFields::auth),
          field("mailfrom", Kind.MAIL, "the reverse-path told", HopFields::mailFrom),
          field("rcpt", Kind.MAIL, "a forward-path told", HopFields::recipients),
          counted("skewed", "`yes` where a clock must be wrong", HopFields::skewed),
          counted("log", "what the host's log says of the hop", HopFields::log),
          counted("verified", "`method=result` for what was verified of it", HopFields::verified),
          field(
              "number",
              Kind.NUMBER,
              "its place, 1 = oldest",
              (s, to) -> to.number(s.hop.number())));

  private HopFields() {}

  private static Field<Seen> field(
      String name, Kind kind, String help, BiConsumer<Seen, Values> read) {
    return new Field<>(name, kind, false, help, read);
  }

  private static Field<Seen> counted(String name, String help, BiConsumer<Seen, Values> read) {
    return new Field<>(name, Kind.WORD, true, help, read);
  }

  private static void by(Seen seen, Values to) {
    to.text(seen.hop.stamp().server().by());
  }

  private static void byAddress(Seen seen, Values to) {
    to.address(seen.hop.stamp().server().address());
  }

  private static void byDomain(Seen seen, Values to) {
    Cited<String> by = seen.hop.stamp().server().by();
    int dot = by == null ? -1 : by.value().indexOf('.');
    boolean isName = by != null && dot > 0 && by.value().indexOf('.', dot + 1) > 0;
    to.text(isName && by != null ? by.value().substring(dot + 1) : null);
  }

  private static void helo(Seen seen, Values to) {
    to.text(seen.hop.stamp().client().helo());
  }

  private static void rdns(Seen seen, Values to) {
    to.text(seen.hop.stamp().client().rdns());
  }

  private static void peer(Seen seen, Values to) {
    to.address(seen.hop.stamp().client().peer());
  }

  private static void system(Seen seen, Values to) {
    to.text(seen.hop.stamp().system());
  }

  private static void protocol(Seen seen, Values to) {
    to.text(seen.hop.stamp().protocol());
  }

  private static void queueId(Seen seen, Values to) {
    to.text(seen.hop.stamp().queueId());
  }

  private static void standing(Seen seen, Values to) {
    to.text(RouteFields.lower(seen.hop.standing().name()));
  }

  private static void transit(Seen seen, Values to) {
    to.duration(seen.hop.transit());
  }

  private static void time(Seen seen, Values to) {
    to.time(seen.hop.stamp().date());
  }

  private static void tls(Seen seen, Values to) {
    TlsUse tls = seen.hop.stamp().tls();
    to.text(tls == null ? null : tls.version());
  }

  private static void cipher(Seen seen, Values to) {
    TlsUse tls = seen.hop.stamp().tls();
    to.text(tls == null ? null : tls.cipher());
  }

  private static void auth(Seen seen, Values to) {
    to.text(seen.hop.stamp().client().authenticatedAs());
  }

  private static void mailFrom(Seen seen, Values to) {
    to.text(seen.hop.stamp().envelope().from());
  }

  private static void recipients(Seen seen, Values to) {
    seen.hop.stamp().envelope().recipients().forEach(to::text);
  }

  private static void skewed(Seen seen, Values to) {
    to.text(seen.hop.skewed() ? "yes" : "no");
  }

  private static void log(Seen seen, Values to) {
    LogMatch match = seen.hop.log();
    to.text(match == null ? null : RouteFields.lower(match.verdict().name()));
  }

  private static void verified(Seen seen, Values to) {
    one(seen, seen.verdicts.spf(), to);
    one(seen, seen.verdicts.iprev(), to);
    one(seen, seen.verdicts.mx(), to);
    seen.verdicts.otherSpf().forEach(verdict -> one(seen, verdict, to));
    seen.verdicts.hosts().forEach(verdict -> one(seen, verdict, to));
  }

  private static void one(Seen seen, @Nullable Verdict verdict, Values to) {
    if (verdict == null
        || verdict.receivedIndex() == null
        || verdict.receivedIndex() != seen.hop.stamp().receivedIndex()) {
      return;
    }
    String method = RouteFields.lower(verdict.method().name()).replace('_', '-');
    to.text(method + "=" + verdict.result().word());
  }
}
