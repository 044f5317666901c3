package org.hoptrail.mta.fastmail;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Fastmail room.
public final class Fastmail {

  /// Fastmail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "fastmail", "Fastmail", "MEProxy; known from headers", new ProductName("MEProxy"));

  private Fastmail() {}
}
