package org.hoptrail.mta.catalogue;

import java.util.List;
import org.hoptrail.model.Stamp;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.exchange.Exchange;
import org.hoptrail.mta.exchangeims.ExchangeIms;
import org.hoptrail.mta.gmail.Gmail;
import org.hoptrail.mta.postfix.Postfix;
import org.hoptrail.mta.smtpsvc.SmtpSvc;
import org.hoptrail.mta.yahoo.Yahoo;

/// Every mail system Hoptrail knows. One line each.
public final class MailSystems {

  /// All of them, the more frequent first; the order has no other meaning.
  public static final List<MailSystem> ALL = List.of(Postfix.SYSTEM, Exchange.SYSTEM, Gmail.SYSTEM, SmtpSvc.SYSTEM, ExchangeIms.SYSTEM, Yahoo.SYSTEM);

  private MailSystems() {}

  /// Whether an MX host of a known provider wrote the stamp: see [MailSystem#frontEnd].
  public static boolean isFrontEnd(Stamp stamp) {
    for (MailSystem system : ALL) {
      if (system.id().equals(stamp.system())) {
        return system.frontEnd().test(stamp);
      }
    }
    return false;
  }
}
