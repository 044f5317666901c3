package org.hoptrail.verify.dkim;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/// Makes keys of the JDK from what `p=` holds.
final class PublicKeys {

  private static final int ED25519_LENGTH = 32;

  /// SEQUENCE { OID 1.3.101.112 }, BIT STRING (RFC 8410 4).
  private static final byte[] ED25519_HEAD = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  /// SEQUENCE { OID 1.2.840.113549.1.1.1, NULL } (RFC 3279 2.3.1).
  private static final byte[] RSA_IDENTIFIER = {
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };

  private static final int SEQUENCE = 0x30;
  private static final int BIT_STRING = 0x03;

  private PublicKeys() {}

  /// A SubjectPublicKeyInfo as everybody writes it, or the bare RSAPublicKey that the grammar of
  /// RFC 6376 names; null when it is neither.
  static @Nullable PublicKey rsa(byte[] encoded) {
    PublicKey key = decode("RSA", encoded);
    if (key != null) {
      return key;
    }
    byte[] bits = der(BIT_STRING, new byte[1], encoded);
    return decode("RSA", der(SEQUENCE, RSA_IDENTIFIER, bits));
  }

  /// The 32 octets of RFC 8463 3; null when there are more or fewer.
  static @Nullable PublicKey ed25519(byte[] encoded) {
    if (encoded.length != ED25519_LENGTH) {
      return null;
    }
    return decode("Ed25519", joined(ED25519_HEAD, encoded));
  }

  private static @Nullable PublicKey decode(String type, byte[] info) {
    try {
      return KeyFactory.getInstance(type).generatePublic(new X509EncodedKeySpec(info));
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  private static byte[] der(int tag, byte[] first, byte[] second) {
    int length = first.length + second.length;
    byte[] head = {
      (byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length
    };
    return joined(head, joined(first, second));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = new byte[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
