package org.hoptrail.index;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hoptrail.model.Source;

/// What a message is known by: its bytes, wherever they were read.
public final class Identity {

  private Identity() {}

  /// The SHA-256 of the message. When it was not all read, `part-` and the SHA-256 of its header
  /// block.
  public static String of(Source source, byte[] header) {
    String digest = source.sha256();
    return digest == null ? "part-" + digest(header) : digest;
  }

  /// A number that no other message has, as good as surely: the last digits of its identity.
  static long number(String id) {
    return HexFormat.fromHexDigitsToLong(id, id.length() - 2 * Long.BYTES, id.length());
  }

  /// The SHA-256, in hexadecimal.
  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
