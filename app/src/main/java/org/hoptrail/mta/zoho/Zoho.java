package org.hoptrail.mta.zoho;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Zoho Mail room.
public final class Zoho {

  /// Zoho Mail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "zoho",
          "Zoho Mail",
          "Zoho Mail, ZeptoMail, Campaigns, 2014 to 2025; from data",
          List.of(new ZohoMessageId()));

  private Zoho() {}
}
