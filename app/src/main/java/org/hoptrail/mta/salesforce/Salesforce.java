package org.hoptrail.mta.salesforce;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Salesforce room.
public final class Salesforce {

  /// Salesforce and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "salesforce",
          "Salesforce",
          "Email as a Service; known from headers",
          new ProductName("EaaS"));

  private Salesforce() {}
}
