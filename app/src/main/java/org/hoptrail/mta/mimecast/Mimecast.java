package org.hoptrail.mta.mimecast;

import org.hoptrail.mta.MailSystem;

/// The Mimecast room.
public final class Mimecast {

  /// Mimecast and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "mimecast", "Mimecast", "2010 to 2026; known from headers", new MimecastReceived());

  private Mimecast() {}
}
