package org.hoptrail.route;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoptrail.model.Cited;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.LogMatch.Verdict;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Recipient;
import org.jspecify.annotations.Nullable;

/// Holds a stamp against the log of the host that would have written it.
///
/// An id in a log proves nothing alone: a copied stamp carries the real id of another message. So
/// Message-ID, client address, recipient, cipher and time must fit too, as far as both sides
/// tell them.
final class LogComparison {

  /// Stamp and log are written by one host within one session.
  private static final Duration SESSION = Duration.ofMinutes(30);

  private static final long QUARTER = 900;

  /// Systems that log what an alias became and not what it was: their recipients prove nothing.
  private static final Set<String> EXPANDS_SILENTLY = Set.of("sendmail");

  /// Longer names before those they begin with.
  private static final String[] BULK = {
    "AES256GCM",
    "AES128GCM",
    "CHACHA20",
    "AES256",
    "AES128",
    "CAMELLIA256",
    "CAMELLIA128",
    "3DES",
    "RC4"
  };

  private final LogView logs;
  private final @Nullable String messageId;

  /// @param messageId of the message, or null when it has none
  LogComparison(LogView logs, @Nullable String messageId) {
    this.logs = logs;
    this.messageId = messageId;
  }

  LogMatch match(Stamp stamp) {
    Cited<String> id = stamp.queueId();
    LogMatch best = null;
    if (id != null) {
      for (Transfer transfer : logs.ofId(id.value())) {
        if (!isHost(stamp, transfer.host())) {
          continue;
        }
        String difference = difference(stamp, transfer);
        if (difference == null) {
          return new LogMatch(
              Verdict.CONFIRMED, transfer, "the log of " + transfer.host() + " has it");
        }
        best =
            new LogMatch(
                Verdict.CONTRADICTED,
                transfer,
                "the log of " + transfer.host() + " has id " + id.value() + ", but " + difference);
      }
    }
    return best != null ? best : missing(stamp);
  }

  private LogMatch missing(Stamp stamp) {
    Cited<String> by = stamp.server().by();
    return missing(stamp, by == null ? null : logs.hostNamed(by.value()));
  }

  /// What it means that no log has the stamp.
  ///
  /// @param host the host of the logs that would have written it, or null when none is known
  LogMatch missing(Stamp stamp, @Nullable String host) {
    Cited<String> id = stamp.queueId();
    Cited<MailDate> date = stamp.date();
    if (host == null || id == null || date == null) {
      return new LogMatch(Verdict.UNCOVERED, null, "no log of its host was given");
    }
    return logs.covers(host, date.value().instant())
        ? new LogMatch(
            Verdict.ABSENT,
            null,
            "the log of " + host + " covers that time and does not have id " + id.value())
        : new LogMatch(Verdict.UNCOVERED, null, "the log of " + host + " does not cover that time");
  }

  /// Whether the host that a stamp names can be the host of a log: it is not known to be another.
  private boolean isHost(Stamp stamp, String host) {
    Cited<String> by = stamp.server().by();
    String known = by == null ? null : logs.hostNamed(by.value());
    return known == null || known.equals(host);
  }

  private boolean isOther(String logged) {
    String bare = bare(logged);
    return messageId != null && !bare.isEmpty() && !bare.equals(bare(messageId));
  }

  /// What stamp and log tell differently, or null when everything agrees.
  private @Nullable String difference(Stamp stamp, Transfer transfer) {
    String logged = logs.messageId(transfer);
    if (logged != null && isOther(logged)) {
      return "for Message-ID " + logged;
    }
    boolean byName = stamp.queueId() != null && transfer.names().contains(stamp.queueId().value());
    if (byName) {
      return hasRecipient(stamp, transfer) ? time(stamp, transfer) : "for other recipients";
    }
    String connection = connection(stamp, transfer);
    if (connection != null) {
      return connection;
    }
    return hasRecipient(stamp, transfer) ? time(stamp, transfer) : "for other recipients";
  }

  /// What they tell differently of the connection the message came by.
  private static @Nullable String connection(Stamp stamp, Transfer transfer) {
    Cited<IpAddress> peer = stamp.client().peer();
    IpAddress client = transfer.client() == null ? null : transfer.client().address();
    if (peer != null && client != null && !peer.value().equals(client)) {
      return "from " + client + ", not " + peer.value();
    }
    String cipher = cipher(stamp);
    String loggedCipher = transfer.tls() == null ? null : transfer.tls().cipher();
    if (cipher != null && loggedCipher != null && !isSameCipher(cipher, loggedCipher)) {
      return "with cipher " + loggedCipher;
    }
    return null;
  }

  private static @Nullable String cipher(Stamp stamp) {
    return stamp.tls() == null || stamp.tls().cipher() == null
        ? null
        : stamp.tls().cipher().value();
  }

  private static boolean isSameCipher(String one, String other) {
    String bulk = bulk(one);
    String otherBulk = bulk(other);
    return bulk.isEmpty() || otherBulk.isEmpty() || bulk.equals(otherBulk);
  }

  /// The cipher proper in the name of a suite: names of OpenSSL, GnuTLS and the RFCs differ in
  /// all else.
  private static String bulk(String suite) {
    StringBuilder plain = new StringBuilder(suite.length());
    for (char c : suite.toUpperCase(Locale.ROOT).toCharArray()) {
      if (c != '_' && c != '-') {
        plain.append(c);
      }
    }
    for (String bulk : BULK) {
      if (plain.indexOf(bulk) >= 0) {
        return bulk;
      }
    }
    return "";
  }

  private static String bare(String messageId) {
    String text = messageId.strip();
    return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
  }

  /// Whether the recipient of the stamp is one of the log's, under any of its addresses. Logs that
  /// begin or end within the message tell none.
  private static boolean hasRecipient(Stamp stamp, Transfer transfer) {
    List<Cited<String>> wanted = stamp.envelope().recipients();
    boolean silent = EXPANDS_SILENTLY.contains(transfer.system());
    if (wanted.isEmpty() || transfer.recipients().isEmpty() || silent) {
      return true;
    }
    for (Recipient recipient : transfer.recipients()) {
      for (Cited<String> address : wanted) {
        if (isSame(recipient.address(), address.value())
            || isSame(recipient.original(), address.value())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a logged address is that of a stamp. Local deliveries log the user's name alone.
  private static boolean isSame(@Nullable String logged, String stamped) {
    if (logged == null) {
      return false;
    }
    int at = logged.indexOf('@') < 0 ? stamped.lastIndexOf('@') : -1;
    return logged.equalsIgnoreCase(at < 0 ? stamped : stamped.substring(0, at));
  }

  /// The log's offset from UTC may be unproved: whole quarters of an hour do not count.
  private static @Nullable String time(Stamp stamp, Transfer transfer) {
    Cited<MailDate> date = stamp.date();
    if (date == null || transfer.receivedAt() == null) {
      return null;
    }
    long apart = Duration.between(transfer.receivedAt(), date.value().instant()).toSeconds();
    boolean zone =
        Math.abs(apart) <= 14 * 3600 && Math.abs(Math.floorMod(apart + 120, QUARTER)) <= 240;
    return zone || Math.abs(apart) <= SESSION.toSeconds() ? null : "at " + transfer.receivedAt();
  }
}
