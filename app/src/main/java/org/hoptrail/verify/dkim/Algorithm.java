package org.hoptrail.verify.dkim;

import org.jspecify.annotations.Nullable;

/// The signature algorithms of RFC 6376 3.3 and RFC 8463 3.
enum Algorithm {
  /// Not valid since RFC 8301 3.1, but all that old mail has.
  RSA_SHA1("rsa", "sha1", "SHA-1", "SHA1withRSA"),
  RSA_SHA256("rsa", "sha256", "SHA-256", "SHA256withRSA"),
  ED25519_SHA256("ed25519", "sha256", "SHA-256", "Ed25519");

  /// The key type: `k=` of the key record.
  final String keyType;

  /// The hash: as `h=` of the key record names it.
  final String hash;

  /// The hash as the JDK names it.
  final String digest;

  /// The signature as the JDK names it.
  final String jdkName;

  Algorithm(String keyType, String hash, String digest, String jdkName) {
    this.keyType = keyType;
    this.hash = hash;
    this.digest = digest;
    this.jdkName = jdkName;
  }

  /// As `a=` writes it.
  String written() {
    return keyType + "-" + hash;
  }

  /// The algorithm that `a=` names, or null.
  static @Nullable Algorithm of(String written) {
    for (Algorithm algorithm : values()) {
      if (algorithm.written().equals(written)) {
        return algorithm;
      }
    }
    return null;
  }
}
