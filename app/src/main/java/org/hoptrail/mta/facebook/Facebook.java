package org.hoptrail.mta.facebook;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProviderHosts;

/// The Facebook room.
public final class Facebook {

  /// Facebook and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "facebook",
          "Facebook",
          "Notifications since 2008; known from headers",
          new ProviderHosts("facebook.com"));

  private Facebook() {}
}
