package org.hoptrail.mta.exchange;

import org.hoptrail.mta.HostsUnder;
import org.hoptrail.mta.MailSystem;

/// The room of Exchange Server and Exchange Online.
public final class Exchange {

  /// Exchange and everything known of what it writes. The front end is Exchange Online Protection:
  /// the hosts that MX records of its customers and of Outlook.com name write themselves
  /// `*.mail.protection.outlook.com`, the ones behind them never do.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "exchange",
              "Microsoft Exchange",
              "Server 2007 and later, Exchange Online, Outlook.com; tracking and protocol logs",
              new ExchangeReceived())
          .withLogs(
              new ExchangeTrackingLog(), new ExchangeProtocolLog(), new ExchangeTraceSummary())
          .withFrontEnd(
              new HostsUnder("mail.protection.outlook.com", "mail.protection.partner.outlook.cn"))
          .withReplies(new ExchangeReply())
          .withHabits(new ExchangeHabits());

  private Exchange() {}
}
