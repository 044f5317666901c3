package org.hoptrail.verify.dkim;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Whether a signature value fits key and octets, and what it tells when it does not.
final class Mathematics {

  private Mathematics() {}

  /// Whether the value is a signature over the octets by that key. Ed25519 signs their SHA-256
  /// hash (RFC 8463 3).
  static boolean holds(Algorithm algorithm, PublicKey key, byte[] octets, byte[] value) {
    byte[] message = algorithm == Algorithm.ED25519_SHA256 ? hash(algorithm, octets) : octets;
    try {
      java.security.Signature verifier = java.security.Signature.getInstance(algorithm.jdkName);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(value);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static byte[] hash(Algorithm algorithm, byte[] octets) {
    return Digests.of(algorithm.digest).digest(octets);
  }

  /// The hash that an RSA value was made for (RFC 8017 9.2), or null when the value was not made
  /// with the partner of that key: then the value or the key is not what it was.
  static byte @Nullable [] hashInside(Algorithm algorithm, PublicKey key, byte[] value) {
    if (!(key instanceof RSAPublicKey rsa)) {
      return null;
    }
    BigInteger opened = new BigInteger(1, value).modPow(rsa.getPublicExponent(), rsa.getModulus());
    byte[] block = opened.toByteArray();
    int at = 1;
    while (at < block.length && block[at] == (byte) 0xff) {
      at++;
    }
    int length = Digests.of(algorithm.digest).getDigestLength();
    boolean padded = block.length > 10 && block[0] == 1 && at > 8;
    if (!padded || at >= block.length || block[at] != 0 || block.length - at < length) {
      return null;
    }
    return Arrays.copyOfRange(block, block.length - length, block.length);
  }
}
