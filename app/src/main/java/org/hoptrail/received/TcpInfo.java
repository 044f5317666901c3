package org.hoptrail.received;

import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Reads the comments of the `from` clause, where servers tell what they saw of the client. All of
/// `rdns [ip]`, `[ip]:port helo=h`, `HELO h`, `IDENT:user@rdns [ip] (may be forged)`, `user@ip`,
/// `rdns. [ip]`, `ip`, `rdns ip` are one grammar: words, each telling one thing.
///
/// A name is believed to be the resolver's answer when an address, brackets of any content or the
/// HELO stand beside it, or when it stands alone and has a dot; else the comment is a remark.
final class TcpInfo {

  private final Slice text;
  private final StampDraft draft;
  private @Nullable Slice name;
  private int words;
  private boolean heloDue;
  private boolean beside;

  private TcpInfo(Slice text, StampDraft draft) {
    this.text = text;
    this.draft = draft;
  }

  static void read(Slice text, StampDraft draft) {
    new TcpInfo(text, draft).read();
  }

  private void read() {
    int from = skipGap(0);
    while (from < text.length()) {
      int to = wordEnd(text, from);
      if (text.at(from) != '(') {
        next(text.sub(from, to));
        words++;
      }
      from = skipGap(to);
    }
    if (heloDue) {
      draft.fromIsRdns();
    }
    if (name != null && draft.rdns == null && isAnswer(name)) {
      draft.rdns = name;
    }
  }

  private boolean isAnswer(Slice candidate) {
    boolean addressed = draft.peerText != null && draft.peerText.start() >= text.start();
    return addressed || beside || (words == 1 && candidate.indexOf((byte) '.') > 0);
  }

  private void next(Slice word) {
    if (heloDue) {
      helo(word);
    } else if (isHeloVerb(word)) {
      heloDue = true;
      beside = true;
    } else if (word.startsWithIgnoreCase("helo=")) {
      helo(word.from(5));
    } else if (word.startsWithIgnoreCase("ident=")) {
      draft.ident = word.from(6);
    } else if (word.startsWithIgnoreCase("port=")) {
      draft.peerPort = word.from(5);
    } else {
      host(word);
    }
  }

  /// `[ip]`, `name`, `name[ip]`, or any of them behind `user@`.
  private void host(Slice word) {
    AddressWord address = AddressWord.read(word);
    int bracket = word.indexOf((byte) '[');
    int at = word.lastIndexOf((byte) '@');
    if (address != null) {
      takePeer(address);
    } else if (at >= 0 && bracket != 0) {
      user(word, at);
    } else if (bracket > 0 && AddressWord.suffix(word) != null) {
      host(word.from(bracket));
      takeName(word.sub(0, bracket));
    } else if (words == 0) {
      takeName(word);
    } else if (words == 1 && bracket == 0) {
      beside = true;
    }
  }

  /// `IDENT:user@host`, `user@host` or `user@address`; the host part is what the resolver said.
  private void user(Slice word, int at) {
    int from = word.startsWithIgnoreCase("IDENT:") ? 6 : 0;
    if (at > from) {
      draft.ident = word.sub(from, at);
    }
    if (at + 1 < word.length()) {
      host(word.from(at + 1));
    }
  }

  private void takePeer(AddressWord address) {
    if (draft.peer == null) {
      draft.peer(address);
    }
  }

  private void helo(Slice word) {
    draft.fromIsRdns();
    draft.helo = word;
    heloDue = false;
    beside = true;
  }

  private void takeName(Slice word) {
    Slice host = word.endsWith(".") ? word.sub(0, word.length() - 1) : word;
    if (name == null && isHostName(host)) {
      name = host;
    }
  }

  private int skipGap(int from) {
    int i = from;
    while (i < text.length() && isGap(text.at(i))) {
      i++;
    }
    return i;
  }

  /// A name the resolver could have answered: not `unknown`, not a remark.
  private static boolean isHostName(Slice word) {
    for (int i = 0; i < word.length(); i++) {
      int c = word.at(i);
      if (!Ascii.isAlphanumeric(c) && c != '.' && c != '-' && c != '_') {
        return false;
      }
    }
    return word.length() > 0
        && !word.equalsIgnoreCase("unknown")
        && !word.equalsIgnoreCase("unverified")
        && !word.equalsIgnoreCase("RDNS")
        && !word.equalsIgnoreCase("local")
        && !word.equalsIgnoreCase("uid")
        && !word.equalsIgnoreCase("may");
  }

  private static boolean isHeloVerb(Slice word) {
    return word.length() == 4
        && (word.equalsIgnoreCase("HELO")
            || word.equalsIgnoreCase("EHLO")
            || word.equalsIgnoreCase("LHLO"));
  }

  private static boolean isGap(int c) {
    return c <= ' ' || c == ',' || c == '"' || c == ')';
  }

  private static int wordEnd(Slice text, int from) {
    int depth = 0;
    int i = from;
    while (i < text.length()) {
      int c = text.at(i);
      if (c == '(') {
        if (i > from && depth == 0) {
          return i;
        }
        depth++;
      } else if (c == ')' && depth > 0 && --depth == 0) {
        return i + 1;
      } else if (depth == 0 && isGap(c)) {
        return i;
      }
      i++;
    }
    return i;
  }
}
