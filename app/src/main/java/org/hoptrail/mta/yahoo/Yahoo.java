package org.hoptrail.mta.yahoo;

import java.util.Locale;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Stamp;
import org.hoptrail.mta.MailSystem;

/// The Yahoo room.
public final class Yahoo {

  /// Yahoo and everything known of what it writes. The front end are the hosts `mtaN.*.yahoo.com`
  /// and, since about 2020, hosts that call themselves by a private address: they alone write what
  /// the client said in EHLO.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "yahoo",
              "Yahoo Mail and Groups",
              "2000 to 2026; known from headers",
              new YahooReceived())
          .withFrontEnd(Yahoo::isMx)
          .withHabits(new YahooHabits());

  private Yahoo() {}

  private static boolean isMx(Stamp stamp) {
    Cited<String> by = stamp.server().by();
    Cited<String> protocol = stamp.protocol();
    if (by == null || protocol == null || stamp.client().peer() == null) {
      return false;
    }
    String host = by.value().toLowerCase(Locale.ROOT);
    return (host.startsWith("mta") || host.startsWith("mx") || host.startsWith("10."))
        && protocol.value().toUpperCase(Locale.ROOT).startsWith("SMTP");
  }
}
