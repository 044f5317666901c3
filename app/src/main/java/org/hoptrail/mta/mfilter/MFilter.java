package org.hoptrail.mta.mfilter;

import org.hoptrail.mta.MailSystem;

/// The m-FILTER room.
public final class MFilter {

  /// m-FILTER and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("mfilter", "m-FILTER", "4 and 5; known from headers", new MFilterReceived());

  private MFilter() {}
}
