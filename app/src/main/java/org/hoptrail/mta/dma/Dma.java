package org.hoptrail.mta.dma;

import org.hoptrail.mta.MailSystem;

/// The DragonFly Mail Agent room.
public final class Dma {

  /// DragonFly Mail Agent and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("dma", "DragonFly Mail Agent", "0.x; mail.c and dma.c", new DmaReceived());

  private Dma() {}
}
