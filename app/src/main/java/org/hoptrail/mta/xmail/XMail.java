package org.hoptrail.mta.xmail;

import org.hoptrail.mta.MailSystem;

/// The XMail room.
public final class XMail {

  /// XMail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("xmail", "XMail", "1.x; SMTPSvr.cpp", new XMailReceived());

  private XMail() {}
}
