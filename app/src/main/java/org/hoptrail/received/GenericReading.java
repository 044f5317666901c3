package org.hoptrail.received;

import java.util.List;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Gives every part of a trace field the meaning that RFC 5321 4.4 and common practice give it,
/// whoever wrote it. Good enough to be the whole answer for a server nobody has met.
final class GenericReading {

  /// `with CIPHER encrypted SMTP`: qmail with a TLS patch, MessageLabs and others.
  private static final String ENCRYPTED = "encrypted";

  private GenericReading() {}

  static void read(TraceField field, StampDraft draft) {
    draft.leftovers.addAll(field.leftovers());
    for (Comment comment : field.preface()) {
      preface(comment, draft);
    }
    List<Clause> clauses = field.clauses();
    for (int i = 0; i < clauses.size(); i++) {
      readClause(clauses.get(i), draft);
    }
    settlePeer(draft);
    if (draft.protocol != null && isHandOver(draft.protocol)) {
      draft.fromIsNoHelo();
    }
  }

  /// Ways to take a message over in which nobody says HELO.
  private static boolean isHandOver(Slice protocol) {
    return protocol.startsWithIgnoreCase("HTTP")
        || protocol.startsWithIgnoreCase("POP")
        || protocol.startsWithIgnoreCase("IMAP")
        || protocol.equalsIgnoreCase("spool")
        || protocol.equalsIgnoreCase("PIPE")
        || protocol.equalsText("Thrift");
  }

  /// `(from USER@HOST)` and `(from HOST [IP])` tell of the client as a clause would (Sendmail).
  private static void preface(Comment comment, StampDraft draft) {
    Slice text = comment.inner();
    if (!text.startsWith("from ")) {
      CommentReading.read(comment, null, draft);
      return;
    }
    Slice client = text.after("from ");
    if (client.indexOf((byte) ' ') < 0) {
      int at = client.lastIndexOf((byte) '@');
      draft.ident = at > 0 ? client.sub(0, at) : client;
      return;
    }
    TcpInfo.read(client, draft);
    if (draft.peer != null) {
      draft.from = client.sub(0, client.indexOf((byte) ' '));
      draft.helo = draft.from;
      draft.rdns = null;
    }
  }

  private static void readClause(Clause clause, StampDraft draft) {
    boolean first = true;
    switch (clause.kind()) {
      case FROM -> first = from(clause, draft);
      case BY -> first = by(clause, draft);
      case WITH -> first = with(clause, draft);
      case VIA -> draft.via = once(draft.via, valueOf(clause), draft);
      case ID -> id(clause, draft);
      case FOR -> recipients(clause, draft);
      case OTHER -> other(clause, draft);
    }
    ClauseKind owner = first ? clause.kind() : ClauseKind.OTHER;
    for (int i = 0; i < clause.comments().size(); i++) {
      CommentReading.read(clause.comments().get(i), owner, draft);
    }
    leaveExtras(clause, draft);
  }

  private static void leaveExtras(Clause clause, StampDraft draft) {
    for (int i = 0; i < clause.extras().size(); i++) {
      Slice extra = clause.extras().get(i);
      if (!takesExtra(clause.kind(), extra, draft)) {
        draft.leftovers.add(extra);
      }
    }
  }

  private static boolean takesExtra(ClauseKind kind, Slice extra, StampDraft draft) {
    AddressWord address =
        kind == ClauseKind.FROM || kind == ClauseKind.BY ? AddressWord.read(extra) : null;
    if (address != null && kind == ClauseKind.FROM && draft.peer == null) {
      draft.peer(address);
      return true;
    }
    if (address != null && kind == ClauseKind.BY && draft.byAddress == null) {
      draft.byAddress = address.address();
      draft.byAddressText = address.text();
      return true;
    }
    if (kind == ClauseKind.FOR && extra.indexOf((byte) '@') > 0) {
      draft.recipients.add(unbracketed(extra));
      return true;
    }
    return false;
  }

  private static boolean from(Clause clause, StampDraft draft) {
    Slice value = clause.value();
    if (draft.from != null) {
      secondFrom(value, draft);
      return false;
    }
    if (clause.hasValue()) {
      draft.from = value;
      draft.helo = value;
    }
    return true;
  }

  /// XMail and others write the reverse-path in a second `from`.
  private static void secondFrom(Slice value, StampDraft draft) {
    if (value.length() > 0 && (value.at(0) == '<' || value.indexOf((byte) '@') > 0)) {
      draft.envelopeFrom = unbracketed(value);
    } else if (value.length() > 0) {
      draft.leftovers.add(value);
    }
  }

  private static boolean by(Clause clause, StampDraft draft) {
    if (draft.by != null) {
      if (clause.hasValue()) {
        draft.leftovers.add(clause.value());
      }
      return false;
    }
    if (clause.hasValue()) {
      draft.by = clause.value();
      AddressWord address = AddressWord.read(clause.value());
      if (address != null) {
        draft.byAddress = address.address();
        draft.byAddressText = address.text();
      }
    }
    return true;
  }

  /// The first tells the protocol; a further one, as in `with ESMTP with STARTTLS`, a mechanism.
  private static boolean with(Clause clause, StampDraft draft) {
    Slice value = clause.value();
    int slash = value.indexOf((byte) '/');
    if (slash > 0 && value.sub(slash + 1, value.length()).startsWith("TLS/")) {
      TlsText.read(value.sub(slash + 5, value.length()), draft);
      value = value.sub(0, slash);
    }
    int encrypted = value.indexOf(ENCRYPTED);
    if (encrypted > 0) {
      draft.tlsCipher = orElse(draft.tlsCipher, value.sub(0, encrypted).trim());
      value = value.after(ENCRYPTED);
    }
    draft.protocol = once(draft.protocol, value.isEmpty() ? null : value, draft);
    return true;
  }

  private static void id(Clause clause, StampDraft draft) {
    if (clause.hasValue()) {
      draft.queueId = once(draft.queueId, unbracketed(clause.value()), draft);
    }
  }

  private static void recipients(Clause clause, StampDraft draft) {
    Slice value = valueOf(clause);
    if (value != null) {
      draft.recipients.add(unbracketed(value));
    }
  }

  private static void other(Clause clause, StampDraft draft) {
    Slice value = valueOf(clause);
    if (value == null) {
      return;
    }
    if (clause.isKey("envelope-from") || clause.isKey("envelope-sender")) {
      draft.envelopeFrom = orElse(draft.envelopeFrom, unbracketed(value));
    } else if (clause.isKey("tls") || clause.isKey("cipher")) {
      draft.tlsCipher = orElse(draft.tlsCipher, value);
    } else if (clause.isKey("version")) {
      TlsText.read(value, draft);
    } else if (clause.isKey("user")) {
      draft.authenticatedAs = value;
    } else if (clause.isKey("auth")) {
      draft.authenticatedAs = orElse(draft.authenticatedAs, value);
    } else if (clause.isKey("helo")) {
      draft.helo = value;
    }
  }

  /// Without TCP-info the literal in `from` is all that is known of the peer.
  private static void settlePeer(StampDraft draft) {
    if (draft.peer == null && draft.from != null) {
      AddressWord address = AddressWord.read(draft.from);
      if (address != null) {
        draft.peer(address);
      } else {
        AddressWord suffix = AddressWord.suffix(draft.from);
        if (suffix != null) {
          draft.peer(suffix);
        }
      }
    }
  }

  private static @Nullable Slice valueOf(Clause clause) {
    return clause.hasValue() ? clause.value() : null;
  }

  /// The first of several clauses of a kind counts, the others are left over.
  private static @Nullable Slice once(
      @Nullable Slice present, @Nullable Slice told, StampDraft draft) {
    if (present != null && told != null) {
      draft.leftovers.add(told);
    }
    return orElse(present, told);
  }

  private static @Nullable Slice orElse(@Nullable Slice present, @Nullable Slice candidate) {
    return present != null ? present : candidate;
  }

  /// Without the angle brackets of a path or message id.
  static Slice unbracketed(Slice text) {
    int length = text.length();
    if (length >= 2 && text.at(0) == '<' && text.at(length - 1) == '>') {
      return text.sub(1, length - 1);
    }
    return text;
  }
}
