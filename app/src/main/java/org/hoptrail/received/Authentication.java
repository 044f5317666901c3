package org.hoptrail.received;

import org.hoptrail.text.Slice;

/// Comments that tell of SMTP AUTH: `Authenticated sender: u` (Postfix), `authenticated bits=0`
/// (Sendmail), `AUTH: CRAM-MD5 u, TLS: ...` (Courier), `Account authenticated user u` and the like.
final class Authentication {

  private static final String[] BEFORE_USER = {
    "Authenticated sender:", "authenticated user", "Authenticated-user:", "authenticated as"
  };

  private static final String WORD = "authenticated";

  /// What all of [#BEFORE_USER] have in common: nearly every comment lacks it.
  private static final String IN_ALL = "uthenticated";

  private Authentication() {}

  /// Whether the comment tells of authentication; the draft has the identity then.
  static boolean read(Slice text, StampDraft draft) {
    if (text.startsWith("AUTH:")) {
      courier(text, draft);
      return true;
    }
    if (text.indexOf(IN_ALL) < 0 && !text.startsWithIgnoreCase(WORD)) {
      return false;
    }
    for (String words : BEFORE_USER) {
      int at = text.indexOf(words);
      if (at >= 0) {
        Slice user = firstWord(text.after(words));
        draft.authenticatedAs = user.isEmpty() ? text.from(at) : user;
        return true;
      }
    }
    if (text.startsWithIgnoreCase(WORD)) {
      draft.authenticatedAs = text.sub(0, WORD.length());
      return true;
    }
    return false;
  }

  private static void courier(Slice text, StampDraft draft) {
    Slice rest = text.sub(5, text.length()).trim();
    int comma = rest.indexOf((byte) ',');
    Slice auth = comma < 0 ? rest : rest.sub(0, comma);
    int blank = auth.indexOf((byte) ' ');
    draft.authenticatedAs = blank < 0 ? auth : auth.sub(blank, auth.length()).trim();
    if (comma > 0) {
      TlsText.read(rest.sub(comma + 1, rest.length()), draft);
    }
  }

  private static Slice firstWord(Slice text) {
    Slice blank = text.trim();
    Slice trimmed = blank.at(0) == '=' ? blank.from(1) : blank;
    int end = 0;
    while (end < trimmed.length() && trimmed.at(end) > ' ' && trimmed.at(end) != ')') {
      end++;
    }
    return trimmed.sub(0, end);
  }
}
