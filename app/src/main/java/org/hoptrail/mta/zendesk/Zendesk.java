package org.hoptrail.mta.zendesk;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Zendesk room.
public final class Zendesk {

  /// Zendesk and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "zendesk", "Zendesk", "2024 to 2026; known from headers", new ProductName("Zendesk"));

  private Zendesk() {}
}
