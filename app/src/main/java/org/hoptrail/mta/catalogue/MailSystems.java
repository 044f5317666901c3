package org.hoptrail.mta.catalogue;

import java.util.List;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.amavis.Amavis;
import org.hoptrail.mta.courier.Courier;
import org.hoptrail.mta.dovecot.Dovecot;
import org.hoptrail.mta.exim.Exim;
import org.hoptrail.mta.fetchmail.Fetchmail;
import org.hoptrail.mta.opensmtpd.OpenSmtpd;
import org.hoptrail.mta.postfix.Postfix;
import org.hoptrail.mta.qmail.Qmail;
import org.hoptrail.mta.sendmail.Sendmail;

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
          Courier.SYSTEM);

  private MailSystems() {}
}
