package org.hoptrail.mta.sendmail;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// What a client was denied: `ruleset=check_rcpt, arg1=<R>, relay=HOST [IP], reject=REPLY`
/// (sendmail/parseaddr.c, `rscheck`; also `discard`, `quarantine=TEXT`), `Milter: to=<R>,
/// reject=REPLY`, `milter=NAME, action=rcpt, reject=REPLY` (sendmail/srvrsmtp.c,
/// sendmail/milter.c). An id may have been drawn though nothing came in.
final class SendmailRefusal {

  private final @Nullable String id;
  private final String session;
  private String stage = "SMTP";
  private @Nullable Peer client;
  private @Nullable String sender;
  private @Nullable String recipient;
  private @Nullable String action;
  private String reply = "";

  private SendmailRefusal(@Nullable String id, String session) {
    this.id = id;
    this.session = session;
  }

  static boolean read(@Nullable String id, String session, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean filter = cursor.skip("Milter: ");
    if (!filter && !cursor.sees("ruleset=") && !cursor.sees("milter=")) {
      return false;
    }
    SendmailRefusal refusal = new SendmailRefusal(id, session);
    if (filter && (cursor.skip("data, ") || cursor.skip("DATA, "))) {
      refusal.stage = "END-OF-MESSAGE";
    }
    SendmailPairs pairs = new SendmailPairs(cursor);
    while (pairs.next()) {
      refusal.pair(pairs.key(), pairs.value());
    }
    if (refusal.action == null) {
      refusal.flag(cursor);
    }
    String what = refusal.action;
    if (what == null) {
      cursor.back(start);
      return false;
    }
    sink.event(refusal.event(what));
    return true;
  }

  private void pair(String key, String value) {
    switch (key) {
      case "ruleset" -> stage = ofRuleset(value);
      case "action" -> stage = ofMilter(value);
      case "arg1" -> argument(value);
      case "from" -> from(value);
      case "to" -> to(value);
      case "relay" -> client = SendmailRelay.of(withoutFlag(value)).peer();
      case "reject", "tempfail" -> verdict("reject", value);
      case "quarantine" -> verdict("hold", value);
      case "reply" -> reply = value;
      default -> {}
    }
  }

  private void verdict(String word, String text) {
    action = word;
    reply = text;
  }

  /// `relay=HOST [IP], discard`: the flag has no key.
  private String withoutFlag(String value) {
    int comma = value.lastIndexOf(", ");
    String flag = comma < 0 ? "" : value.substring(comma + 2);
    boolean known = flag.equals("discard") || flag.equals("quarantine");
    action = known ? flag : action;
    return known ? value.substring(0, comma) : value;
  }

  private void flag(Cursor cursor) {
    cursor.skip(", ");
    if (cursor.sees("discard")) {
      action = "discard";
    }
  }

  private void from(String value) {
    sender = SendmailQueue.bare(value);
    stage = "MAIL";
  }

  private void to(String value) {
    recipient = SendmailQueue.bare(value);
    stage = "RCPT";
  }

  private void argument(String value) {
    if (stage.equals("RCPT")) {
      recipient = SendmailQueue.bare(value);
    } else if (stage.equals("MAIL")) {
      sender = SendmailQueue.bare(value);
    }
  }

  private static String ofRuleset(String name) {
    return switch (name) {
      case "check_rcpt" -> "RCPT";
      case "check_mail" -> "MAIL";
      case "check_relay" -> "CONNECT";
      case "check_data" -> "DATA";
      case "check_eoh", "check_eom", "check_compat" -> "END-OF-MESSAGE";
      default -> name;
    };
  }

  private static String ofMilter(String command) {
    return switch (command) {
      case "rcpt" -> "RCPT";
      case "mail" -> "MAIL";
      case "helo" -> "HELO";
      case "connect" -> "CONNECT";
      case "data" -> "DATA";
      default -> "END-OF-MESSAGE";
    };
  }

  private LogEvent event(String what) {
    return new LogEvent.Refused(id, session, what, stage, client, sender, recipient, reply);
  }
}
