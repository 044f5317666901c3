package org.hoptrail.mta.groupwise;

import org.hoptrail.mta.MailSystem;

/// The GroupWise room.
public final class GroupWise {

  /// GroupWise and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "groupwise",
          "GroupWise",
          "GroupWise Internet Agent, NetMail; known from headers",
          new GroupWiseReceived());

  private GroupWise() {}
}
