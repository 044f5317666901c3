package org.hoptrail.mta.james;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Apache James room.
public final class James {

  /// Apache James and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "james",
          "Apache James",
          "2.x and 3.x; ReceivedDataLineFilter.java, formerly DataCmdHandler.java; mime4j",
          List.of(new JamesReceived()),
          null,
          List.of(new JamesMessageId()));

  private James() {}
}
