package org.hoptrail.mta.catalogue;

import java.util.List;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.amavis.Amavis;
import org.hoptrail.mta.assp.Assp;
import org.hoptrail.mta.authmilter.AuthMilter;
import org.hoptrail.mta.chasquid.Chasquid;
import org.hoptrail.mta.courier.Courier;
import org.hoptrail.mta.cyrus.Cyrus;
import org.hoptrail.mta.dovecot.Dovecot;
import org.hoptrail.mta.exim.Exim;
import org.hoptrail.mta.fetchmail.Fetchmail;
import org.hoptrail.mta.haraka.Haraka;
import org.hoptrail.mta.hmailserver.HmailServer;
import org.hoptrail.mta.james.James;
import org.hoptrail.mta.maddy.Maddy;
import org.hoptrail.mta.mox.Mox;
import org.hoptrail.mta.nullmailer.Nullmailer;
import org.hoptrail.mta.opensmtpd.OpenSmtpd;
import org.hoptrail.mta.postfix.Postfix;
import org.hoptrail.mta.qmail.Qmail;
import org.hoptrail.mta.sendmail.Sendmail;
import org.hoptrail.mta.smail.Smail;
import org.hoptrail.mta.spamassassin.SpamAssassin;
import org.hoptrail.mta.ssmtp.Ssmtp;
import org.hoptrail.mta.stalwart.Stalwart;
import org.hoptrail.mta.uucp.Uucp;
import org.hoptrail.mta.webmail.Webmail;
import org.hoptrail.mta.zimbra.Zimbra;
import org.hoptrail.mta.zmailer.Zmailer;

/// Every mail system Hoptrail knows. One line each.
public final class MailSystems {

  /// All of them, the more frequent first; the order has no other meaning.
  public static final List<MailSystem> ALL =
      List.of(
          Postfix.SYSTEM,
          Sendmail.SYSTEM,
          Exim.SYSTEM,
          Qmail.SYSTEM,
          Fetchmail.SYSTEM,
          Amavis.SYSTEM,
          OpenSmtpd.SYSTEM,
          Dovecot.SYSTEM,
          Courier.SYSTEM,
          Cyrus.SYSTEM,
          Zimbra.SYSTEM,
          Haraka.SYSTEM,
          Stalwart.SYSTEM,
          Mox.SYSTEM,
          James.SYSTEM,
          HmailServer.SYSTEM,
          Zmailer.SYSTEM,
          Smail.SYSTEM,
          Uucp.SYSTEM,
          Webmail.SYSTEM,
          Assp.SYSTEM,
          Nullmailer.SYSTEM,
          Ssmtp.SYSTEM,
          AuthMilter.SYSTEM,
          Chasquid.SYSTEM,
          Maddy.SYSTEM,
          SpamAssassin.SYSTEM);

  private MailSystems() {}
}
