package org.hoptrail.received;

import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Finds protocol version and cipher suite in the many ways servers write them: `using TLSv1.3 with
/// cipher C (256/256 bits)`, `version=TLS1_2, cipher=C`, `TLS1.3`, `TLSv1.3:C:256:NO`,
/// `TLS-1.0:C:24`, `TLS: TLS1.3,256bits,C`, `Cipher TLSv1:C:168`.
final class TlsText {

  /// `TLSv1.3` and the like; a longer word behind `cipher` is a suite, such as
  /// `TLS13_AES_256_GCM_SHA384`.
  private static final int LONGEST_VERSION = 8;

  private TlsText() {}

  /// Whether a comment speaks of encryption.
  static boolean speaksOfTls(Slice text) {
    return switch (text.at(0) | 0x20) {
      case 'u' -> text.startsWithIgnoreCase("using ");
      case 'v' -> text.startsWithIgnoreCase("version=");
      case 'c' -> text.startsWithIgnoreCase("cipher");
      case 't' -> text.startsWithIgnoreCase("tls_cipher") || isVersion(text);
      case 's', 'n' -> isVersion(text);
      default -> false;
    };
  }

  private static boolean isVersion(Slice text) {
    return (text.startsWith("TLS") || text.startsWith("SSL")) && text.length() > 3
        || text.startsWith("no SSL");
  }

  /// Takes what the text tells into the draft.
  static void read(Slice text, StampDraft draft) {
    int pos = 0;
    boolean cipherDue = false;
    while (pos < text.length()) {
      int from = skipSeparators(text, pos);
      int to = partEnd(text, from);
      if (to == from) {
        return;
      }
      Slice part = text.sub(from, to);
      boolean named = cipherDue && part.length() > LONGEST_VERSION;
      if (!named && isVersion(part) && version(part) != null) {
        takeVersion(part, draft);
      } else if (cipherDue || looksLikeCipher(part)) {
        takeCipher(part, draft);
      }
      cipherDue = part.equalsIgnoreCase("cipher");
      pos = to;
    }
  }

  private static void takeVersion(Slice part, StampDraft draft) {
    if (draft.tlsVersion == null) {
      draft.tlsVersion = part;
    }
  }

  private static void takeCipher(Slice part, StampDraft draft) {
    if (draft.tlsCipher == null && !isNumber(part) && !part.equalsIgnoreCase("NONE")) {
      draft.tlsCipher = part;
    }
  }

  private static boolean isNumber(Slice part) {
    return part.at(0) >= '0' && part.at(0) <= '9';
  }

  /// Cipher suites have a hyphen or underscore and at least two upper-case letters or digits.
  private static boolean looksLikeCipher(Slice part) {
    if (part.length() < 6 || part.at(0) < 'A' || part.at(0) > 'Z') {
      return false;
    }
    boolean joint = false;
    for (int i = 0; i < part.length(); i++) {
      int c = part.at(i);
      joint |= c == '-' || c == '_';
      if (c >= 'a' && c <= 'z') {
        return false;
      }
    }
    return joint && !part.startsWith("RSA-PSS") && !part.startsWith("P-");
  }

  /// The normalised version, such as `TLSv1.2`, or null when the text is none. `TLSv1` is
  /// `TLSv1.0`.
  static @Nullable String version(Slice text) {
    int i = 3;
    while (isVersionJoint(text.at(i))) {
      i++;
    }
    int major = text.at(i);
    int minor = minor(text.from(i + 1));
    if (major < '1' || major > '3' || minor < 0) {
      return null;
    }
    return text.startsWith("SSL")
        ? "SSLv" + (char) major
        : "TLSv" + (char) major + "." + (char) minor;
  }

  /// The digit of the minor version in what follows the major one, `.3`, `_3`, `3` or nothing; -1
  /// when anything else follows.
  private static int minor(Slice rest) {
    int last = rest.isEmpty() ? '0' : rest.at(rest.length() - 1);
    boolean joined = rest.length() == 2 && (rest.at(0) == '.' || rest.at(0) == '_');
    boolean glued = rest.length() <= 1 && last <= '3';
    return last >= '0' && last <= '9' && (joined || glued) ? last : -1;
  }

  private static boolean isVersionJoint(int c) {
    return c == 'v' || c == 'V' || c == '-' || c == '_' || c == ' ';
  }

  private static int skipSeparators(Slice text, int from) {
    int i = from;
    while (i < text.length() && isSeparator(text.at(i))) {
      i++;
    }
    return i;
  }

  private static int partEnd(Slice text, int from) {
    int i = from;
    while (i < text.length() && !isSeparator(text.at(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSeparator(int c) {
    return c <= ' ' || c == ':' || c == ',' || c == '=' || c == ';' || c == '/' || c == '('
        || c == ')';
  }
}
