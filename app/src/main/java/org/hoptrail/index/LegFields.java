package org.hoptrail.index;

import java.util.List;
import java.util.function.BiConsumer;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer.Attempt;

/// The fields of one host of a delivery. Those that hops have too have the same name and kind.
final class LegFields {

  /// A host, and the delivery it took part in.
  ///
  /// @param first whether it was the first host
  /// @param last whether it was the last
  record Part(Leg leg, Delivery delivery, boolean first, boolean last) {}

  static final List<Field<Part>> ALL =
      List.of(
          new Field<>("by", Kind.HOST, true, "the host", (p, to) -> to.text(p.leg.host())),
          field("helo", Kind.HOST, "the name the client gave", LegFields::helo),
          field("rdns", Kind.HOST, "the name of the client", LegFields::rdns),
          field("peer", Kind.ADDRESS, "the address of the client", LegFields::peer),
          counted("system", "the mail system", (p, to) -> to.text(p.leg.system())),
          field("queueid", Kind.ID, "the id there", (p, to) -> to.text(p.leg.queueId())),
          field("time", Kind.TIME, "when it was queued", LegFields::time),
          field("mailfrom", Kind.MAIL, "the reverse-path", LegFields::sender),
          field("rcpt", Kind.MAIL, "the recipient, first or last", LegFields::recipient),
          field("relay", Kind.HOST, "where the host brought it, by name", LegFields::relay),
          field("relayip", Kind.ADDRESS, "the same by address", LegFields::relayAddress),
          counted("dsn", "the status code of the last attempt, `5.1.1`", LegFields::status),
          field("reply", Kind.TEXT, "words of the last reply", LegFields::reply),
          field(
              "attempts",
              Kind.NUMBER,
              "how often the host tried",
              (p, to) -> to.number(p.leg.attempts().size())));

  private LegFields() {}

  private static Field<Part> field(
      String name, Kind kind, String help, BiConsumer<Part, Values> read) {
    return new Field<>(name, kind, false, help, read);
  }

  private static Field<Part> counted(String name, String help, BiConsumer<Part, Values> read) {
    return new Field<>(name, Kind.WORD, true, help, read);
  }

  private static void helo(Part part, Values to) {
    Peer client = part.leg.client();
    to.text(client == null ? null : client.helo());
  }

  private static void rdns(Part part, Values to) {
    Peer client = part.leg.client();
    to.text(client == null ? null : client.name());
  }

  private static void peer(Part part, Values to) {
    Peer client = part.leg.client();
    to.address(client == null ? null : client.address());
  }

  private static void time(Part part, Values to) {
    if (part.leg.receivedAt() != null) {
      to.number(part.leg.receivedAt().toEpochMilli());
    }
  }

  private static void sender(Part part, Values to) {
    to.text(part.first ? part.delivery.sender() : null);
  }

  private static void recipient(Part part, Values to) {
    to.text(part.first ? part.delivery.originalRecipient() : null);
    to.text(part.last ? part.delivery.recipient() : null);
  }

  private static void relay(Part part, Values to) {
    part.leg.attempts().stream()
        .map(Attempt::relay)
        .forEach(relay -> to.text(relay == null ? null : relay.name()));
  }

  private static void relayAddress(Part part, Values to) {
    part.leg.attempts().stream()
        .map(Attempt::relay)
        .forEach(relay -> to.address(relay == null ? null : relay.address()));
  }

  private static void status(Part part, Values to) {
    Attempt last = part.leg.last();
    to.text(last == null ? null : last.dsn());
  }

  private static void reply(Part part, Values to) {
    Attempt last = part.leg.last();
    to.text(last == null ? null : last.reply());
  }
}
