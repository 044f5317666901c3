package org.hoptrail.route;

import java.time.Instant;
import java.util.List;
import org.hoptrail.model.AttestedBy;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Client;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Envelope;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Hop;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.LogMatch.Verdict;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.MailDate.Zone;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Server;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.model.Standing;
import org.hoptrail.model.Transfer;
import org.jspecify.annotations.Nullable;

/// A hop that only a log tells of: its values are cited from the first line about it.
final class LoggedHop {

  private static final HeaderField NOWHERE = new HeaderField(-1, FieldName.RECEIVED, 0, 0, 0, 0);

  private final Leg leg;
  private final Span line;

  private LoggedHop(Leg leg) {
    this.leg = leg;
    LogPlace place = leg.log().isEmpty() ? new LogPlace("", 0, 0) : leg.log().getFirst();
    Source source = new Source(place.path(), null, 0, 0, null);
    this.line = new Span(source, place.offset(), place.offset());
  }

  static Hop of(Leg leg) {
    LogMatch match =
        new LogMatch(Verdict.ALONE, transfer(leg), "known from the log of " + leg.host() + " only");
    Stamp stamp = new LoggedHop(leg).stamp();
    return new Hop(0, stamp, null, false, Standing.LOGGED, match.why(), match);
  }

  private Stamp stamp() {
    Peer peer = leg.client();
    Client client =
        new Client(
            null,
            cited(peer == null ? null : peer.helo(), AttestedBy.CLIENT_CLAIM),
            cited(peer == null ? null : peer.name(), AttestedBy.SERVER_RESOLVED),
            cited(peer == null ? null : peer.address(), AttestedBy.SERVER_OBSERVED),
            null,
            null,
            null);
    return new Stamp(
        NOWHERE,
        Stamp.LOG_ONLY,
        leg.system(),
        Recognition.BANNER,
        client,
        new Server(cited(leg.host(), AttestedBy.LOCAL_LOG), null, null),
        null,
        null,
        null,
        cited(leg.queueId(), AttestedBy.LOCAL_LOG),
        new Envelope(null, List.of()),
        date(leg.receivedAt()),
        List.of(),
        List.of(),
        List.of());
  }

  private @Nullable Cited<MailDate> date(@Nullable Instant at) {
    return at == null
        ? null
        : new Cited<>(
            new MailDate(at.getEpochSecond(), at.getNano(), 0, Zone.NUMERIC, null),
            line,
            AttestedBy.LOCAL_LOG);
  }

  private <T> @Nullable Cited<T> cited(@Nullable T value, AttestedBy by) {
    return value == null ? null : new Cited<>(value, line, by);
  }

  private static @Nullable Transfer transfer(Leg leg) {
    return leg.queueId() == null
        ? null
        : new Transfer(
            leg.host(),
            leg.system(),
            "",
            leg.queueId(),
            List.of(),
            leg.client(),
            null,
            null,
            null,
            null,
            null,
            -1,
            null,
            null,
            leg.receivedAt(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            true,
            true,
            leg.log());
  }
}
