package org.hoptrail.mta.brevo;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProviderHosts;

/// The Brevo room.
public final class Brevo {

  /// Brevo and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "brevo",
          "Brevo",
          "Sendinblue and Brevo; known from headers",
          new ProviderHosts("sendinblue.com", "brevo.com"));

  private Brevo() {}
}
