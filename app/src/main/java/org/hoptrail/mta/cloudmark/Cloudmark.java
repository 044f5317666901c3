package org.hoptrail.mta.cloudmark;

import org.hoptrail.mta.MailSystem;

/// The Cloudmark Gateway room.
public final class Cloudmark {

  /// Cloudmark Gateway and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "cloudmark",
              "Cloudmark Gateway",
              "Bizanga; known from headers",
              new CloudmarkReceived(),
              new CloudmarkId())
          .withTokens(new CloudmarkAnalysis());

  private Cloudmark() {}
}
