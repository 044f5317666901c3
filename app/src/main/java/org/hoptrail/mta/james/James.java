package org.hoptrail.mta.james;

import org.hoptrail.mta.MailSystem;

/// The Apache James room.
public final class James {

  /// Apache James and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "james",
              "Apache James",
              "2.x and 3.x; ReceivedDataLineFilter.java, formerly DataCmdHandler.java",
              new JamesReceived())
          .withTokens(new JamesMessageId());

  private James() {}
}
