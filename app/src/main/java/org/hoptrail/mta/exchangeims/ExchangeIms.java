package org.hoptrail.mta.exchangeims;

import org.hoptrail.mta.MailSystem;

/// The room of the Internet connector of Exchange up to 5.5.
public final class ExchangeIms {

  /// The connector and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "exchangeims",
          "Microsoft Exchange Internet Mail Service",
          "Exchange 4.0 to 5.5; known from headers",
          new ExchangeImsReceived());

  private ExchangeIms() {}
}
