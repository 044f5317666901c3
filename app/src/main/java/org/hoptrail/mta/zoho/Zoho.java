package org.hoptrail.mta.zoho;

import org.hoptrail.mta.MailSystem;

/// The Zoho Mail room.
public final class Zoho {

  /// Zoho Mail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "zoho",
              "Zoho Mail",
              "2012 to 2026; known from headers",
              new ZohoReceived(),
              new ZohoId())
          .withTokens(new ZohoMessageId());

  private Zoho() {}
}
