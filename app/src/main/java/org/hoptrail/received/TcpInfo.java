package org.hoptrail.received;

import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// Reads the comments of the `from` clause, where servers tell what they saw of the client. All of
/// `rdns [ip]`, `[ip]:port helo=h`, `HELO h`, `IDENT:user@rdns [ip] (may be forged)`, `user@ip`,
/// `rdns. [ip]`, `ip`, `rdns ip` are one grammar: words, each telling one thing.
final class TcpInfo {

  private TcpInfo() {}

  static void read(Slice text, StampDraft draft) {
    int pos = 0;
    boolean first = true;
    boolean heloDue = false;
    while (pos < text.length()) {
      int from = pos;
      while (from < text.length() && isGap(text.at(from))) {
        from++;
      }
      int to = wordEnd(text, from);
      if (to == from) {
        return;
      }
      Slice word = text.sub(from, to);
      if (heloDue) {
        helo(word, draft);
        heloDue = false;
      } else if (isHeloVerb(word)) {
        heloDue = true;
      } else if (text.at(from) != '(') {
        word(word, first, draft);
      }
      first = false;
      pos = to;
    }
  }

  private static void word(Slice word, boolean first, StampDraft draft) {
    AddressWord address = AddressWord.read(word);
    if (address != null) {
      takePeer(address, draft);
    } else if (word.startsWithIgnoreCase("helo=")) {
      helo(word.sub(5, word.length()), draft);
    } else if (word.startsWithIgnoreCase("ident=")) {
      draft.ident = word.sub(6, word.length());
    } else if (word.startsWithIgnoreCase("port=")) {
      draft.peerPort = word.sub(5, word.length());
    } else if (word.indexOf((byte) '[') > 0) {
      nameWithAddress(word, draft);
    } else if (word.indexOf((byte) '@') >= 0) {
      user(word, draft);
    } else if (first) {
      name(word, draft);
    }
  }

  private static void takePeer(AddressWord address, StampDraft draft) {
    if (draft.peer == null) {
      draft.peer(address);
    }
  }

  private static void nameWithAddress(Slice word, StampDraft draft) {
    AddressWord suffix = AddressWord.suffix(word);
    if (suffix != null) {
      takePeer(suffix, draft);
      name(word.sub(0, word.indexOf((byte) '[')), draft);
    }
  }

  /// `IDENT:user@host`, `user@host` or `user@address`; the host part is what the resolver said.
  private static void user(Slice word, StampDraft draft) {
    int at = word.lastIndexOf((byte) '@');
    int from = word.startsWithIgnoreCase("IDENT:") ? 6 : 0;
    if (at > from) {
      draft.ident = word.sub(from, at);
    }
    Slice host = word.sub(at + 1, word.length());
    AddressWord address = AddressWord.read(host);
    if (address != null) {
      takePeer(address, draft);
    } else if (host.length() > 0) {
      name(host, draft);
    }
  }

  private static void helo(Slice name, StampDraft draft) {
    draft.fromIsRdns();
    draft.helo = name;
  }

  private static void name(Slice word, StampDraft draft) {
    Slice name = word.endsWith(".") ? word.sub(0, word.length() - 1) : word;
    if (draft.rdns == null && isHostName(name)) {
      draft.rdns = name;
    }
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
