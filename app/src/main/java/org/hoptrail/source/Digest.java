package org.hoptrail.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// The SHA-256 of one message after the other. Small inputs are digested by [Sha256], which
/// costs nothing to load; as soon as there is much to digest, by the JDK, which is several
/// times faster.
final class Digest {
  /// Bytes in one piece, and in all pieces so far, from which on the JDK's digest pays: about
  /// where loading it costs as much as it saves.
  private static final int LARGE_PIECE = 192 << 10;

  private static final int LARGE_TOTAL = 1 << 20;

  private static final char[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final Sha256 light = new Sha256();
  private @Nullable MessageDigest heavy;
  private boolean begun;
  private long total;

  void update(byte[] b, int from, int to) {
    if (!begun && heavy == null && (to - from >= LARGE_PIECE || total >= LARGE_TOTAL)) {
      heavy = jdk();
    }
    begun = true;
    total += to - from;
    if (heavy == null) {
      light.update(b, from, to);
    } else {
      heavy.update(b, from, to - from);
    }
  }

  /// The digest of all bytes since the last call, as 64 lower-case hex digits; starts anew.
  String hex() {
    begun = false;
    byte[] sum = heavy == null ? light.digest() : heavy.digest();
    char[] hex = new char[2 * sum.length];
    for (int i = 0; i < sum.length; i++) {
      hex[2 * i] = DIGITS[(sum[i] >> 4) & 15];
      hex[2 * i + 1] = DIGITS[sum[i] & 15];
    }
    return new String(hex);
  }

  private static MessageDigest jdk() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
