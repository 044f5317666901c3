package org.hoptrail.render;

import java.time.Duration;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Stamp;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// The words of one line of the route table.
///
/// @param number the hop
/// @param day the UTC day of its date, or empty when it has none
/// @param time the UTC time of day, or `no date`
/// @param zone the zone the stamp was written in, `?` when it tells none
/// @param transit the signed time since the hop before
/// @param by who received it
/// @param from from whom
/// @param system who wrote the stamp
/// @param standing how far to believe it
record HopLine(
    String number,
    String day,
    String time,
    String zone,
    String transit,
    String by,
    String from,
    String system,
    String standing) {

  static final HopLine HEADING =
      new HopLine("#", "", "UTC", "zone", "transit", "by", "from", "system", "standing");

  /// @param before the hop before, or null
  static HopLine of(Hop hop, @Nullable Hop before) {
    Stamp stamp = hop.stamp();
    Cited<MailDate> date = stamp.date();
    String moment = date == null ? "" : IsoTime.plain(date.value().epochSecond(), 0);
    int split = moment.indexOf(' ');
    return new HopLine(
        String.valueOf(hop.number()),
        date == null ? "" : moment.substring(0, split),
        date == null ? "no date" : moment.substring(split + 1),
        date == null ? "" : zone(date.value()),
        transit(hop),
        Sender.name(stamp.server().by(), "(no name)"),
        Sender.of(hop, before),
        stamp.system(),
        HopShape.word(hop.standing()));
  }

  private static String zone(MailDate date) {
    if (date.zone() == MailDate.Zone.MISSING) {
      return "?";
    }
    String offset = date.utcOffset();
    return offset.endsWith(":00") ? offset.substring(0, offset.length() - 3) : offset;
  }

  /// `+5m26s`, `-1s`, `+17d3h !`.
  private static String transit(Hop hop) {
    Duration transit = hop.transit();
    if (transit == null) {
      return "";
    }
    String size = Durations.inWords(transit).replace("min", "m").replace(" ", "");
    return (transit.isNegative() ? "-" : "+") + size + (hop.skewed() ? " !" : "");
  }
}
