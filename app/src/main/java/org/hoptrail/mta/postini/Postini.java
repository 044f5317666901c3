package org.hoptrail.mta.postini;

import org.hoptrail.mta.MailSystem;

/// The Postini room.
public final class Postini {

  /// Postini and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("postini", "Postini", "until 2012; known from headers", new PostiniReceived());

  private Postini() {}
}
