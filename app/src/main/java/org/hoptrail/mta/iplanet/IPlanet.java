package org.hoptrail.mta.iplanet;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Oracle Communications Messaging Server room.
public final class IPlanet {

  /// Oracle Communications Messaging Server and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "iplanet",
          "Oracle Communications Messaging Server",
          "PMDF, Sun, iPlanet, Oracle; known from headers",
          new ProductName(
              "iPlanet Messaging",
              "Sun Java",
              "Sun ONE",
              "Sun Internet Mail",
              "Oracle Communications Messaging",
              "PMDF"),
          new IPlanetId());

  private IPlanet() {}
}
