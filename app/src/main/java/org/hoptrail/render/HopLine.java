package org.hoptrail.render;

import java.time.Duration;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Client;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Stamp;
import org.jspecify.annotations.Nullable;

/// The words of one line of the route table.
///
/// @param number the hop
/// @param time its date in UTC, `?` when it has none
/// @param transit the signed time since the hop before
/// @param by who received it
/// @param from from whom: `rdns [peer] helo=name`
/// @param system who wrote the stamp
/// @param standing how far to believe it
record HopLine(
    String number,
    String time,
    String transit,
    String by,
    String from,
    String system,
    String standing) {

  private static final int LONGEST_NAME = 60;

  static HopLine of(Hop hop) {
    Stamp stamp = hop.stamp();
    Cited<MailDate> date = stamp.date();
    return new HopLine(
        String.valueOf(hop.number()),
        date == null ? "no date" : IsoTime.plain(date.value().epochSecond(), 0),
        transit(hop),
        name(stamp.server().by(), "(no by)"),
        from(stamp),
        stamp.system(),
        HopShape.word(hop.standing()));
  }

  private static String transit(Hop hop) {
    Duration transit = hop.transit();
    if (transit == null) {
      return "";
    }
    String sign = transit.isNegative() ? "-" : "+";
    return sign + Durations.inWords(transit) + (hop.skewed() ? " !" : "");
  }

  private static String from(Stamp stamp) {
    Client client = stamp.client();
    StringBuilder out = new StringBuilder();
    if (client.rdns() != null) {
      out.append(name(client.rdns(), ""));
    }
    if (client.peer() != null) {
      append(out, "[" + client.peer().value() + "]");
    }
    if (client.helo() != null && !saysTheSame(client)) {
      append(out, "helo=" + name(client.helo(), ""));
    }
    if (out.isEmpty() && client.from() != null) {
      out.append(name(client.from(), ""));
    }
    if (client.authenticatedAs() != null) {
      append(out, "auth=" + name(client.authenticatedAs(), ""));
    }
    return out.isEmpty() ? local(client) : out.toString();
  }

  private static String local(Client client) {
    return client.ident() == null ? "(local)" : "(local user " + name(client.ident(), "") + ")";
  }

  private static boolean saysTheSame(Client client) {
    return client.helo() != null
        && client.rdns() != null
        && bare(client.helo().value()).equalsIgnoreCase(bare(client.rdns().value()));
  }

  private static String bare(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static void append(StringBuilder out, String part) {
    out.append(out.isEmpty() ? "" : " ").append(part);
  }

  private static String name(@Nullable Cited<String> name, String absent) {
    return name == null ? absent : Printable.shortened(name.value(), LONGEST_NAME);
  }
}
