package org.hoptrail.mta.mandrill;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProviderHosts;

/// The Mailchimp Transactional room.
public final class Mandrill {

  /// Mailchimp Transactional and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "mandrill",
          "Mailchimp Transactional",
          "Mandrill; known from headers",
          new ProviderHosts("mandrillapp.com"));

  private Mandrill() {}
}
