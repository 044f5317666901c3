package org.hoptrail.mta.sendmail;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// `to=<R>,<R>, [ctladdr=<A> (UID/GID),] delay=[DAYS+]HH:MM:SS, xdelay=.., mailer=M, pri=N,
/// relay=HOST. [IP], dsn=X.Y.Z, [reply=REPLY,] stat=TEXT` (sendmail/deliver.c, `logdelivery`). What
/// the other side said when it took the message stands behind `Sent` in parentheses, without its
/// code. Long values are cut.
final class SendmailDelivery {

  private final String id;
  private final String session;
  private final List<String> recipients = new ArrayList<>(1);
  private @Nullable String control;
  private @Nullable String mailer;
  private @Nullable Peer relay;
  private @Nullable String dsn;
  private @Nullable String reply;
  private @Nullable String stat;
  private double delay = Double.NaN;
  private double transmission = Double.NaN;

  private SendmailDelivery(String id, String session) {
    this.id = id;
    this.session = session;
  }

  static boolean read(String id, String session, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    if (!cursor.sees("to=")) {
      return false;
    }
    SendmailDelivery delivery = new SendmailDelivery(id, session);
    SendmailPairs pairs = new SendmailPairs(cursor);
    while (pairs.next()) {
      delivery.pair(pairs.key(), pairs.value());
    }
    if (delivery.stat == null) {
      cursor.back(start);
      return false;
    }
    delivery.recipients.forEach(r -> sink.event(delivery.attempted(r)));
    return true;
  }

  private void pair(String key, String value) {
    switch (key) {
      case "to" -> recipients(value);
      case "ctladdr" -> control = SendmailQueue.bare(value.substring(0, wordEnd(value)));
      case "mailer" -> mailer = value;
      case "relay" -> relay = SendmailRelay.of(value).peer();
      case "dsn" -> dsn = value;
      case "reply" -> reply = value;
      case "stat" -> stat = value;
      case "delay" -> delay = SendmailDuration.seconds(value);
      case "xdelay" -> transmission = SendmailDuration.seconds(value);
      default -> {}
    }
  }

  private static int wordEnd(String value) {
    int blank = value.indexOf(' ');
    return blank < 0 ? value.length() : blank;
  }

  /// Addresses with commas between them; one in quotes may hold commas.
  private void recipients(String value) {
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= value.length(); i++) {
      boolean end = i == value.length();
      quoted ^= !end && value.charAt(i) == '"';
      if (end || value.charAt(i) == ',' && !quoted) {
        String one = SendmailQueue.bare(value.substring(start, i).strip());
        if (!one.isEmpty()) {
          recipients.add(one);
        }
        start = i + 1;
      }
    }
  }

  private LogEvent attempted(String recipient) {
    String command = recipient.startsWith("\"") ? recipient.substring(1) : recipient;
    boolean place = command.startsWith("|") || command.startsWith("/");
    String owner = place && control != null ? control : recipient;
    return new LogEvent.Attempted(
        id,
        owner,
        null,
        place ? new Peer(recipient, null, 0, null) : relay,
        mailer,
        outcome(),
        dsn,
        words(),
        delay,
        transmission,
        session);
  }

  /// The other side's words, else the state in Sendmail's.
  private @Nullable String words() {
    String said = stat;
    if (reply != null || said == null) {
      return reply;
    }
    boolean inside = said.startsWith("Sent (");
    int end = said.endsWith(")") ? said.length() - 1 : said.length();
    return inside ? said.substring(6, end) : said;
  }

  private Outcome outcome() {
    String state = stat == null ? "" : stat;
    if (state.startsWith("Sent")) {
      return "discard".equals(mailer) ? Outcome.FILTERED : Outcome.DELIVERED;
    }
    if (state.startsWith("Deferred") || state.startsWith("queued")) {
      return Outcome.DEFERRED;
    }
    if (state.startsWith("Cannot send message ") || state.startsWith("Message expired")) {
      return Outcome.EXPIRED;
    }
    return ofClass(state);
  }

  /// By the class of the enhanced status code; without one, an unknown state is a failure.
  private Outcome ofClass(String state) {
    String code = dsn;
    char first = code == null || code.isEmpty() ? ' ' : code.charAt(0);
    if (!Ascii.isDigit(first)) {
      return state.isEmpty() ? Outcome.UNKNOWN : Outcome.BOUNCED;
    }
    return first == '2' ? Outcome.DELIVERED : first == '4' ? Outcome.DEFERRED : Outcome.BOUNCED;
  }
}
