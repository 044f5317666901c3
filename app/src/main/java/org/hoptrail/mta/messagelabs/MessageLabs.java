package org.hoptrail.mta.messagelabs;

import org.hoptrail.model.Cited;
import org.hoptrail.model.Stamp;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ReversedHexId;

/// The MessageLabs room.
public final class MessageLabs {

  /// MessageLabs and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "messagelabs",
              "MessageLabs",
              "Symantec Email Security.cloud; known from headers",
              new MessageLabsReceived(),
              new ReversedHexId("messagelabs-id"))
          .withFrontEnd(MessageLabs::isTower);

  private MessageLabs() {}

  private static boolean isTower(Stamp stamp) {
    Cited<String> by = stamp.server().by();
    return by != null && by.value().contains(".tower-");
  }
}
