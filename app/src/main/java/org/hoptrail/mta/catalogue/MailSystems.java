package org.hoptrail.mta.catalogue;

import java.util.List;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.postfix.Postfix;

/// Every mail system Hoptrail knows. One line each.
public final class MailSystems {

  /// All of them, the more frequent first; the order has no other meaning.
  public static final List<MailSystem> ALL = List.of(Postfix.SYSTEM);

  private MailSystems() {}
}
