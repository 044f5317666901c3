package org.hoptrail.mta;

import org.jspecify.annotations.Nullable;

/// Encryption as several systems log it in one word: `VERSION:CIPHER:BITS[:VERIFIED]`, as
/// `TLS1.3:ECDHE_X25519__RSA__AES_256_GCM:256` or `TLSv1.3:TLS_AES_256_GCM_SHA384:256`.
///
/// @param version as `TLSv1.3`
/// @param cipher the suite as written, or null
public record TlsWords(String version, @Nullable String cipher) {

  /// Takes the word apart.
  public static TlsWords of(String word) {
    int first = word.indexOf(':');
    if (first < 0) {
      return new TlsWords(version(word), null);
    }
    int second = word.indexOf(':', first + 1);
    String cipher = word.substring(first + 1, second < 0 ? word.length() : second);
    return new TlsWords(version(word.substring(0, first)), cipher.isEmpty() ? null : cipher);
  }

  /// `TLS1.3` as `TLSv1.3`; what is written otherwise stays.
  public static String version(String written) {
    boolean plain = written.startsWith("TLS") && !written.startsWith("TLSv");
    return plain && written.length() > 3 ? "TLSv" + written.substring(3) : written;
  }
}
