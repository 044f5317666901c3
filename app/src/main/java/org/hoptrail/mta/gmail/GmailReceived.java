package org.hoptrail.mta.gmail;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProviderHosts;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO (RDNS. [PEER]) by mx.google.com with ESMTPS id ID for <R> (version=V cipher=C
/// bits=N/N); DATE (PST)`, `by ADDRESS with SMTP id ID; DATE (PST)` between backends, `by
/// ADDRESS with HTTP` from the web client, `from PROJECT named unknown by gmailapi.google.com
/// with HTTPREST` from programs.
final class GmailReceived implements Dialect {

  private static final Dialect HOSTS =
      new ProviderHosts("google.com", "gmail.com", "googlemail.com");

  @Override
  public Recognition recognises(TraceField field) {
    if (HOSTS.recognises(field) == Recognition.BANNER) {
      return Recognition.BANNER;
    }
    Clause by = field.clause(ClauseKind.BY);
    return by != null && by.comments().isEmpty() && isBackend(field, by.value())
        ? Recognition.SHAPE
        : Recognition.NONE;
  }

  /// Backends call themselves by their address, 10/8 or 2002:a00::/24 since 2017, or by the name of
  /// their machine; only they write such ids with Pacific time.
  private static boolean isBackend(TraceField field, Slice host) {
    boolean address = host.startsWith("10.") || host.startsWith("2002:a");
    if (!address && !(field.clause(ClauseKind.FROM) == null && isPacific(field.dateText()))) {
      return false;
    }
    Slice protocol = field.valueOf(ClauseKind.WITH);
    if (address && protocol.equalsText("HTTP")) {
      return field.clause(ClauseKind.FROM) == null && field.clause(ClauseKind.ID) == null;
    }
    Slice id = field.valueOf(ClauseKind.ID);
    return protocol.equalsText("SMTP") && id.length() > 8 && GmailId.hasShape(id.text());
  }

  private static boolean isPacific(Slice date) {
    return date.endsWith("(PST)") || date.endsWith("(PDT)");
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    if (field.valueOf(ClauseKind.WITH).startsWith("HTTP")) {
      draft.fromIsNoHelo();
    }
    if (draft.software != null && draft.software.startsWith("num_hops")) {
      draft.software = null;
    }
  }
}
