package org.hoptrail.mta.coremail;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Coremail room.
public final class Coremail {

  /// Coremail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "coremail",
          "Coremail",
          "NetEase and licensees; known from headers",
          new ProductName("Coremail"),
          new CoremailId());

  private Coremail() {}
}
