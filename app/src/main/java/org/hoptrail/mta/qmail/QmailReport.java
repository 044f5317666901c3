package org.hoptrail.mta.qmail;

import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.EnhancedStatus;
import org.jspecify.annotations.Nullable;

/// What a delivery program reported, as qmail-send logs it: blanks are underscores, line breaks
/// slashes (qmail-send.c `del_dochan`). qmail-remote writes `IP_accepted_message./
/// Remote_host_said:_REPLY/`, `IP_does_not_like_recipient./Remote_host_said:_REPLY/
/// Giving_up_on_IP./`, `Connected_to_IP_but_..`; what goes wrong here ends in `(#X.Y.Z)`
/// (qmail-remote.c). Where the other host's words are told, they alone are the reply.
///
/// @param relay where it was brought to, or null
/// @param dsn the enhanced status code, or null
/// @param text the other host's words, or qmail's own
record QmailReport(@Nullable Peer relay, @Nullable String dsn, String text) {

  private static final String SAID = "Remote host said: ";
  private static final String GIVING_UP = "Giving up on ";
  private static final String CONNECTED = "Connected to ";

  static QmailReport of(String logged) {
    String plain = logged.replace('_', ' ');
    Peer relay = relay(plain);
    int said = plain.indexOf(SAID);
    String text = said < 0 ? plain : plain.substring(said + SAID.length());
    int end = text.indexOf("/" + GIVING_UP);
    text = end >= 0 ? text.substring(0, end) : text;
    while (text.endsWith("/")) {
      text = text.substring(0, text.length() - 1);
    }
    String code = EnhancedStatus.in(text);
    return new QmailReport(relay, code == null ? own(plain) : code, text.strip());
  }

  private static @Nullable Peer relay(String text) {
    IpAddress first = address(text, 0);
    int connected = text.indexOf(CONNECTED);
    if (first == null && connected >= 0) {
      first = address(text, connected + CONNECTED.length());
    }
    int up = text.indexOf(GIVING_UP);
    if (first == null && up >= 0) {
      first = address(text, up + GIVING_UP.length());
    }
    return first == null ? null : Peer.of(first);
  }

  private static @Nullable IpAddress address(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '/') {
      end++;
    }
    int stop = end > from && text.charAt(end - 1) == '.' ? end - 1 : end;
    return IpAddress.parse(text.substring(from, stop));
  }

  /// `(#5.1.2)`.
  private static @Nullable String own(String text) {
    int mark = text.lastIndexOf("(#");
    return mark < 0 ? null : EnhancedStatus.at(text.substring(mark + 2));
  }
}
