package org.hoptrail.mta.proofpoint;

import org.hoptrail.mta.MailSystem;

/// The Proofpoint room.
public final class Proofpoint {

  /// Proofpoint and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "proofpoint",
          "Proofpoint",
          "pphosted.com, ppe-hosted.com; known from headers",
          new ProofpointReceived());

  private Proofpoint() {}
}
