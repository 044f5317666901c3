package org.hoptrail.mta.catalogue;

import java.util.List;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.amavis.Amavis;
import org.hoptrail.mta.aol.Aol;
import org.hoptrail.mta.assp.Assp;
import org.hoptrail.mta.authmilter.AuthMilter;
import org.hoptrail.mta.barracuda.Barracuda;
import org.hoptrail.mta.beehive.Beehive;
import org.hoptrail.mta.brevo.Brevo;
import org.hoptrail.mta.chasquid.Chasquid;
import org.hoptrail.mta.ciscoesa.CiscoEsa;
import org.hoptrail.mta.clamav.ClamAv;
import org.hoptrail.mta.cloudmark.Cloudmark;
import org.hoptrail.mta.communigate.CommuniGate;
import org.hoptrail.mta.coremail.Coremail;
import org.hoptrail.mta.courier.Courier;
import org.hoptrail.mta.cyrus.Cyrus;
import org.hoptrail.mta.dkim.Dkim;
import org.hoptrail.mta.dma.Dma;
import org.hoptrail.mta.domino.Domino;
import org.hoptrail.mta.dovecot.Dovecot;
import org.hoptrail.mta.eims.Eims;
import org.hoptrail.mta.emwac.Emwac;
import org.hoptrail.mta.evolution.Evolution;
import org.hoptrail.mta.exchange.Exchange;
import org.hoptrail.mta.exchangeims.ExchangeIms;
import org.hoptrail.mta.exim.Exim;
import org.hoptrail.mta.facebook.Facebook;
import org.hoptrail.mta.fastmail.Fastmail;
import org.hoptrail.mta.fetchmail.Fetchmail;
import org.hoptrail.mta.fortimail.FortiMail;
import org.hoptrail.mta.gmail.Gmail;
import org.hoptrail.mta.groupwise.GroupWise;
import org.hoptrail.mta.halon.Halon;
import org.hoptrail.mta.haraka.Haraka;
import org.hoptrail.mta.hmailserver.HmailServer;
import org.hoptrail.mta.hotmail.Hotmail;
import org.hoptrail.mta.icewarp.IceWarp;
import org.hoptrail.mta.imail.IMail;
import org.hoptrail.mta.intermail.InterMail;
import org.hoptrail.mta.iplanet.IPlanet;
import org.hoptrail.mta.james.James;
import org.hoptrail.mta.javamail.JavaMail;
import org.hoptrail.mta.kerio.Kerio;
import org.hoptrail.mta.kumomta.KumoMta;
import org.hoptrail.mta.lightmeter.Lightmeter;
import org.hoptrail.mta.listserv.Listserv;
import org.hoptrail.mta.maddy.Maddy;
import org.hoptrail.mta.maildrop.Maildrop;
import org.hoptrail.mta.mailenable.MailEnable;
import org.hoptrail.mta.mailgun.Mailgun;
import org.hoptrail.mta.mailscanner.MailScanner;
import org.hoptrail.mta.mailsweeper.MailSweeper;
import org.hoptrail.mta.mailu.Mailu;
import org.hoptrail.mta.mandrill.Mandrill;
import org.hoptrail.mta.mdaemon.MDaemon;
import org.hoptrail.mta.mercury.Mercury;
import org.hoptrail.mta.messagelabs.MessageLabs;
import org.hoptrail.mta.mfilter.MFilter;
import org.hoptrail.mta.mimecast.Mimecast;
import org.hoptrail.mta.mimedefang.MimeDefang;
import org.hoptrail.mta.momentum.Momentum;
import org.hoptrail.mta.mox.Mox;
import org.hoptrail.mta.mozilla.Mozilla;
import org.hoptrail.mta.mutt.Mutt;
import org.hoptrail.mta.nemesis.Nemesis;
import org.hoptrail.mta.netscape.Netscape;
import org.hoptrail.mta.nullmailer.Nullmailer;
import org.hoptrail.mta.opendkim.OpenDkim;
import org.hoptrail.mta.opendmarc.OpenDmarc;
import org.hoptrail.mta.opensmtpd.OpenSmtpd;
import org.hoptrail.mta.outlook.Outlook;
import org.hoptrail.mta.pine.Pine;
import org.hoptrail.mta.pmg.Pmg;
import org.hoptrail.mta.policyd.Policyd;
import org.hoptrail.mta.policydspf.PolicydSpf;
import org.hoptrail.mta.postfix.Postfix;
import org.hoptrail.mta.postgrey.Postgrey;
import org.hoptrail.mta.postini.Postini;
import org.hoptrail.mta.postoffice.PostOffice;
import org.hoptrail.mta.postsrsd.Postsrsd;
import org.hoptrail.mta.powermta.PowerMta;
import org.hoptrail.mta.procmail.Procmail;
import org.hoptrail.mta.proofpoint.Proofpoint;
import org.hoptrail.mta.python.Python;
import org.hoptrail.mta.qmail.Qmail;
import org.hoptrail.mta.rockliffe.Rockliffe;
import org.hoptrail.mta.rspamd.Rspamd;
import org.hoptrail.mta.salesforce.Salesforce;
import org.hoptrail.mta.saslauthd.Saslauthd;
import org.hoptrail.mta.sendgrid.SendGrid;
import org.hoptrail.mta.sendmail.Sendmail;
import org.hoptrail.mta.ses.Ses;
import org.hoptrail.mta.smail.Smail;
import org.hoptrail.mta.smtpsvc.SmtpSvc;
import org.hoptrail.mta.spamassassin.SpamAssassin;
import org.hoptrail.mta.squirrelmail.SquirrelMail;
import org.hoptrail.mta.ssmtp.Ssmtp;
import org.hoptrail.mta.stalwart.Stalwart;
import org.hoptrail.mta.symantec.Symantec;
import org.hoptrail.mta.trendmicro.TrendMicro;
import org.hoptrail.mta.uucp.Uucp;
import org.hoptrail.mta.vadesecure.VadeSecure;
import org.hoptrail.mta.vircom.Vircom;
import org.hoptrail.mta.webmail.Webmail;
import org.hoptrail.mta.xmail.XMail;
import org.hoptrail.mta.yahoo.Yahoo;
import org.hoptrail.mta.yandex.Yandex;
import org.hoptrail.mta.zendesk.Zendesk;
import org.hoptrail.mta.zimbra.Zimbra;
import org.hoptrail.mta.zmailer.Zmailer;
import org.hoptrail.mta.zoho.Zoho;
import org.hoptrail.mta.zonemta.ZoneMta;
import org.hoptrail.mta.zos.Zos;

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
          Python.SYSTEM,
          Aol.SYSTEM,
          Beehive.SYSTEM,
          Brevo.SYSTEM,
          CiscoEsa.SYSTEM,
          CommuniGate.SYSTEM,
          Coremail.SYSTEM,
          Dma.SYSTEM,
          Eims.SYSTEM,
          Emwac.SYSTEM,
          Facebook.SYSTEM,
          Fastmail.SYSTEM,
          FortiMail.SYSTEM,
          GroupWise.SYSTEM,
          Halon.SYSTEM,
          Hotmail.SYSTEM,
          IceWarp.SYSTEM,
          IMail.SYSTEM,
          InterMail.SYSTEM,
          IPlanet.SYSTEM,
          Kerio.SYSTEM,
          KumoMta.SYSTEM,
          Listserv.SYSTEM,
          MailEnable.SYSTEM,
          Mailgun.SYSTEM,
          MailSweeper.SYSTEM,
          Mandrill.SYSTEM,
          MDaemon.SYSTEM,
          Mercury.SYSTEM,
          MessageLabs.SYSTEM,
          MFilter.SYSTEM,
          Mimecast.SYSTEM,
          Momentum.SYSTEM,
          Nemesis.SYSTEM,
          Netscape.SYSTEM,
          Postini.SYSTEM,
          PostOffice.SYSTEM,
          PowerMta.SYSTEM,
          Proofpoint.SYSTEM,
          Rockliffe.SYSTEM,
          Salesforce.SYSTEM,
          SendGrid.SYSTEM,
          Symantec.SYSTEM,
          TrendMicro.SYSTEM,
          Vircom.SYSTEM,
          VadeSecure.SYSTEM,
          XMail.SYSTEM,
          Yandex.SYSTEM,
          Zendesk.SYSTEM,
          ZoneMta.SYSTEM,
          Zos.SYSTEM,
          Zimbra.SYSTEM,
          Haraka.SYSTEM,
          Stalwart.SYSTEM,
          Mox.SYSTEM,
          HmailServer.SYSTEM,
          Zmailer.SYSTEM,
          Smail.SYSTEM,
          Uucp.SYSTEM,
          Webmail.SYSTEM,
          Assp.SYSTEM,
          AuthMilter.SYSTEM,
          Nullmailer.SYSTEM,
          Ssmtp.SYSTEM,
          Chasquid.SYSTEM,
          Maddy.SYSTEM,
          SpamAssassin.SYSTEM,
          OpenDkim.SYSTEM,
          OpenDmarc.SYSTEM,
          PolicydSpf.SYSTEM,
          Postgrey.SYSTEM,
          Postsrsd.SYSTEM,
          ClamAv.SYSTEM,
          MimeDefang.SYSTEM,
          MailScanner.SYSTEM,
          Saslauthd.SYSTEM,
          Pmg.SYSTEM,
          Rspamd.SYSTEM,
          Mailu.SYSTEM,
          Lightmeter.SYSTEM,
          Policyd.SYSTEM,
          Procmail.SYSTEM,
          Maildrop.SYSTEM);

  private MailSystems() {}
}
