package org.hoptrail.verify.dkim;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash functions of the JDK. Every JDK has SHA-1 and SHA-256, and can copy them.
final class Digests {

  private Digests() {}

  static MessageDigest of(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
