package org.hoptrail.received;

import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Reads what servers put into comments: TCP-info (RFC 5321 4.4), encryption, authentication, the
/// reverse-path, the product behind `by`.
final class CommentReading {

  private CommentReading() {}

  /// Takes what a comment tells.
  ///
  /// @param owner the clause it stands in, or null before the first
  static void read(Comment comment, @Nullable ClauseKind owner, StampDraft draft) {
    Slice text = comment.inner();
    if (text.length() == 0) {
      return;
    }
    if (TlsText.speaksOfTls(text)) {
      TlsText.read(text, draft);
    } else if (!special(text, draft)) {
      ordinary(text, owner, draft);
    }
  }

  private static void ordinary(Slice text, @Nullable ClauseKind owner, StampDraft draft) {
    if (owner == ClauseKind.FROM) {
      TcpInfo.read(text, draft);
    } else if (owner == ClauseKind.BY) {
      by(text, draft);
    } else if (owner != null && draft.software == null && owner != ClauseKind.FOR) {
      draft.software = text;
    }
  }

  private static boolean special(Slice text, StampDraft draft) {
    if ((text.at(0) | 0x20) == 'e'
        && (text.startsWithIgnoreCase("envelope-from")
            || text.startsWithIgnoreCase("envelope-sender"))) {
      envelope(text, draft);
      return true;
    }
    return Authentication.read(text, draft) || text.startsWith("No client certificate");
  }

  private static void envelope(Slice text, StampDraft draft) {
    int from = text.indexOf((byte) ' ');
    if (from > 0 && draft.envelopeFrom == null) {
      Slice rest = text.sub(from, text.length()).trim();
      int end = rest.length() > 0 && rest.at(0) == '<' ? rest.indexOf((byte) '>') + 1 : 0;
      int comma = rest.indexOf((byte) ',');
      int stop = end > 0 ? end : comma > 0 ? comma : rest.length();
      draft.envelopeFrom = GenericReading.unbracketed(rest.sub(0, stop));
    }
  }

  private static void by(Slice text, StampDraft draft) {
    AddressWord address = AddressWord.read(text);
    AddressWord suffix = address == null ? lastWord(text) : address;
    if (suffix != null && draft.byAddress == null) {
      draft.byAddress = suffix.address();
      draft.byAddressText = suffix.text();
    } else if (address == null && draft.software == null) {
      draft.software = text;
    }
  }

  private static @Nullable AddressWord lastWord(Slice text) {
    int open = text.indexOf((byte) '[');
    return open < 0 ? null : AddressWord.read(text.sub(open, text.length()));
  }
}
