package org.hoptrail.mta.catalogue;

import java.util.List;
import org.hoptrail.model.Stamp;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.amavis.Amavis;
import org.hoptrail.mta.barracuda.Barracuda;
import org.hoptrail.mta.cloudmark.Cloudmark;
import org.hoptrail.mta.courier.Courier;
import org.hoptrail.mta.cyrus.Cyrus;
import org.hoptrail.mta.dkim.Dkim;
import org.hoptrail.mta.domino.Domino;
import org.hoptrail.mta.dovecot.Dovecot;
import org.hoptrail.mta.evolution.Evolution;
import org.hoptrail.mta.exchange.Exchange;
import org.hoptrail.mta.exchangeims.ExchangeIms;
import org.hoptrail.mta.exim.Exim;
import org.hoptrail.mta.fetchmail.Fetchmail;
import org.hoptrail.mta.gmail.Gmail;
import org.hoptrail.mta.james.James;
import org.hoptrail.mta.javamail.JavaMail;
import org.hoptrail.mta.mozilla.Mozilla;
import org.hoptrail.mta.mutt.Mutt;
import org.hoptrail.mta.opensmtpd.OpenSmtpd;
import org.hoptrail.mta.outlook.Outlook;
import org.hoptrail.mta.pine.Pine;
import org.hoptrail.mta.postfix.Postfix;
import org.hoptrail.mta.python.Python;
import org.hoptrail.mta.qmail.Qmail;
import org.hoptrail.mta.sendmail.Sendmail;
import org.hoptrail.mta.ses.Ses;
import org.hoptrail.mta.smtpsvc.SmtpSvc;
import org.hoptrail.mta.squirrelmail.SquirrelMail;
import org.hoptrail.mta.yahoo.Yahoo;
import org.hoptrail.mta.zoho.Zoho;

/// Every mail system Hoptrail knows. One line each.
public final class MailSystems {

  /// All of them, the more frequent first; the order has no other meaning.
  public static final List<MailSystem> ALL =
      List.of(
          Postfix.SYSTEM,
          Exchange.SYSTEM,
          Gmail.SYSTEM,
          Sendmail.SYSTEM,
          Exim.SYSTEM,
          Qmail.SYSTEM,
          Fetchmail.SYSTEM,
          Amavis.SYSTEM,
          OpenSmtpd.SYSTEM,
          Dovecot.SYSTEM,
          Courier.SYSTEM,
          SmtpSvc.SYSTEM,
          ExchangeIms.SYSTEM,
          Yahoo.SYSTEM,
          Domino.SYSTEM,
          Ses.SYSTEM,
          Zoho.SYSTEM,
          Cyrus.SYSTEM,
          James.SYSTEM,
          Barracuda.SYSTEM,
          Cloudmark.SYSTEM,
          Dkim.SYSTEM,
          Outlook.SYSTEM,
          Mozilla.SYSTEM,
          Evolution.SYSTEM,
          Mutt.SYSTEM,
          Pine.SYSTEM,
          SquirrelMail.SYSTEM,
          JavaMail.SYSTEM,
          Python.SYSTEM);

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
