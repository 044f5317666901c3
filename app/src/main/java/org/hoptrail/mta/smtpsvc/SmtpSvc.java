package org.hoptrail.mta.smtpsvc;

import java.util.Locale;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Stamp;
import org.hoptrail.mta.MailSystem;

/// The room of Microsoft's SMTP service.
public final class SmtpSvc {

  /// The SMTP service and everything known of what it writes. The front end is old Hotmail's:
  /// `mcN-fN.hotmail.com`, later `SITE-MCNFN.hotmail.com`, took mail in from outside; `-OMC` hosts
  /// sent it out.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "smtpsvc",
              "Microsoft SMTP Service",
              "IIS, Exchange 2000 and 2003, Hotmail until 2014; known from headers",
              new SmtpSvcReceived())
          .withFrontEnd(SmtpSvc::isHotmailMx);

  private SmtpSvc() {}

  private static boolean isHotmailMx(Stamp stamp) {
    Cited<String> by = stamp.server().by();
    if (by == null || stamp.client().peer() == null) {
      return false;
    }
    String host = by.value().toLowerCase(Locale.ROOT);
    return host.endsWith(".hotmail.com") && (host.startsWith("mc") || host.contains("-mc"));
  }
}
