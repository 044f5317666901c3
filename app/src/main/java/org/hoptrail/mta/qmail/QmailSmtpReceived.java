package org.hoptrail.mta.qmail;

import org.hoptrail.model.MailDate.Zone;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Comment;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// What qmail-smtpd and qmail-qmqpd write: `from RDNS (HELO H) (IDENT@IP) by NAME with SMTP; D Mon
/// YYYY hh:mm:ss -0000`. `HELO H` is left out when H equals the name, the name is `unknown` when
/// there is none, and there is no id. With a TLS patch the protocol is `(CIPHER encrypted) SMTP` or
/// `CIPHER encrypted SMTP`; with an AUTH patch the ident is the user and may end in ` with login`.
///
/// The line names qmail only as qmail-ldap or qpsmtpd; otherwise its form is the mark.
final class QmailSmtpReceived implements Dialect {

  private static final String ENCRYPTED = " encrypted";
  private static final String LOGIN = " with ";

  @Override
  public Recognition recognises(TraceField field) {
    Slice product = field.firstComment(ClauseKind.BY);
    if (product.startsWith("qmail-ldap") || product.startsWith("qpsmtpd/")) {
      return Recognition.BANNER;
    }
    boolean plain = product.isEmpty() || product.startsWith("qp ");
    return plain && hasShape(field) ? Recognition.SHAPE : Recognition.NONE;
  }

  private static boolean hasShape(TraceField field) {
    Clause from = field.clause(ClauseKind.FROM);
    Slice protocol = field.valueOf(ClauseKind.WITH);
    if (from == null
        || from.comments().isEmpty()
        || field.clause(ClauseKind.ID) != null
        || field.clause(ClauseKind.FOR) != null
        || !(protocol.contains("SMTP") || protocol.equalsText("QMQP"))) {
      return false;
    }
    boolean helo = from.comments().getFirst().inner().startsWith("HELO ");
    return endsInBareAddress(from) && hasDate(field, helo && from.comments().size() == 2);
  }

  /// `(IP)`, `(IDENT@IP)`, `(IDENT@IP with plain)`: no brackets, no name before the address.
  private static boolean endsInBareAddress(Clause from) {
    Slice text = withoutLogin(from.comments().getLast().inner());
    int last = text.at(text.length() - 1);
    return text.length() > 6
        && (Ascii.isHex(last) || last == ':')
        && (text.indexOf((byte) '@') >= 0 || text.indexOf((byte) ' ') < 0)
        && (text.indexOf((byte) '.') > 0 || text.indexOf((byte) ':') >= 0);
  }

  /// A date without the day of the week and, unless patched, with the zone -0000.
  private static boolean hasDate(TraceField field, boolean anyZone) {
    Slice text = field.dateText();
    int at = text.at(0) == ';' ? 1 : 0;
    while (Ascii.isSpace(text.at(at))) {
      at++;
    }
    return field.date() != null
        && Ascii.isDigit(text.at(at))
        && (anyZone || field.date().zone() == Zone.UNSPECIFIED);
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Clause from = field.clause(ClauseKind.FROM);
    if (draft.helo != null && draft.from != null && draft.helo.start() == draft.from.start()) {
      boolean named = !draft.from.equalsIgnoreCase("unknown");
      Slice helo = named && !"QMQP".equals(text(draft.protocol)) ? draft.helo : null;
      draft.fromIsRdns();
      draft.helo = helo;
    }
    protocol(field, draft);
    if (from != null) {
      login(from, draft);
    }
    Slice product = field.firstComment(ClauseKind.BY);
    if (product.startsWith("qp ")) {
      draft.queueId = product.after("qp ");
      draft.software = null;
    }
  }

  private static void protocol(TraceField field, StampDraft draft) {
    Slice comment = field.firstComment(ClauseKind.WITH);
    if (comment.endsWith(ENCRYPTED)) {
      cipher(comment.sub(0, comment.indexOf(ENCRYPTED)), draft);
      boolean taken = draft.software != null && draft.software.start() == comment.start();
      draft.software = taken ? null : draft.software;
    }
  }

  private static void cipher(Slice text, StampDraft draft) {
    int blank = text.lastIndexOf((byte) ' ');
    draft.tlsCipher = text.from(blank + 1);
  }

  private static void login(Clause from, StampDraft draft) {
    for (Comment comment : from.comments()) {
      if (comment.inner().startsWith("smtp-auth username ")) {
        Slice rest = comment.inner().after("smtp-auth username ");
        int comma = rest.indexOf((byte) ',');
        draft.authenticatedAs = comma < 0 ? rest : rest.sub(0, comma);
        draft.ident = null;
      }
    }
    boolean login = !from.comments().isEmpty() && hasLogin(from.comments().getLast().inner());
    if (draft.ident != null && (login || isAuthenticated(draft.protocol))) {
      draft.authenticatedAs = draft.ident;
      draft.ident = null;
    }
  }

  private static boolean isAuthenticated(@Nullable Slice protocol) {
    return protocol != null && protocol.endsWith("A");
  }

  private static boolean hasLogin(Slice text) {
    return text.contains(LOGIN);
  }

  private static Slice withoutLogin(Slice text) {
    int at = text.indexOf(LOGIN);
    return at < 0 ? text : text.sub(0, at);
  }

  private static String text(@Nullable Slice slice) {
    return slice == null ? "" : slice.text();
  }
}
