package org.hoptrail.mta.vadesecure;

import org.hoptrail.mta.MailSystem;

/// The Vade Secure room.
public final class VadeSecure {

  /// Vade Secure and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "vadesecure",
          "Vade Secure",
          "2020 to 2026; known from headers",
          new VadeSecureReceived(),
          new VadeSecureId());

  private VadeSecure() {}
}
