package org.hoptrail.mta.mailenable;

import org.hoptrail.mta.MailSystem;

/// The MailEnable room.
public final class MailEnable {

  /// MailEnable and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "mailenable", "MailEnable", "1 to 10; known from headers", new MailEnableReceived());

  private MailEnable() {}
}
