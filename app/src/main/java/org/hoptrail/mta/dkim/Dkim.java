package org.hoptrail.mta.dkim;

import java.util.List;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.mta.MailSystem;

/// The DKIM and ARC room.
public final class Dkim {

  /// DKIM and ARC and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "dkim",
          "DKIM and ARC",
          "RFC 6376 3.5, RFC 8617 4.1",
          List.of(
              new SignatureTime(FieldName.DKIM_SIGNATURE, "dkim-signature", Direction.LOOSE),
              new SignatureTime(
                  FieldName.X_GOOGLE_DKIM_SIGNATURE, "google-dkim-signature", Direction.NOT_BEFORE),
              new SignatureTime(FieldName.ARC_SEAL, "arc-seal", Direction.NOT_BEFORE),
              new SignatureTime(
                  FieldName.ARC_MESSAGE_SIGNATURE, "arc-message-signature", Direction.NOT_BEFORE)));

  private Dkim() {}
}
