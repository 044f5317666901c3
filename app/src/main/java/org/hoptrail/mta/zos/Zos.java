package org.hoptrail.mta.zos;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The IBM SMTP for z/OS and z/VM room.
public final class Zos {

  /// IBM SMTP for z/OS and z/VM and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "zos",
          "IBM SMTP for z/OS and z/VM",
          "VM, MVS, OS/390, OS/400, z/OS; known from headers",
          new ProductName(
              "IBM VM SMTP", "IBM MVS SMTP", "IBM OS/390 SMTP", "IBM OS/400 SMTP", "IBM z/OS"));

  private Zos() {}
}
