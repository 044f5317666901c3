package org.hoptrail.verify.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderField;
import org.hoptrail.verify.TestDns;
import org.hoptrail.verify.TestMail;

/// Signs messages for tests, and publishes the key. Its header canonicalization is the program's;
/// the suites of other people hold that against other programs.
public final class Signer {

  private static final int DER_HEAD = 12;

  private final String algorithm;
  private final KeyPair keys;
  private final String place;
  private final String tags;

  private Signer(String algorithm, KeyPair keys, String domain, String selector) {
    this.algorithm = algorithm;
    this.keys = keys;
    this.place = selector + "._domainkey." + domain;
    this.tags = "a=" + algorithm + "; d=" + domain + "; s=" + selector + "; ";
  }

  /// A signer with a new RSA key.
  public static Signer rsa(String algorithm, int bits, String domain, String selector)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return new Signer(algorithm, generator.generateKeyPair(), domain, selector);
  }

  /// A signer with a new Ed25519 key.
  public static Signer ed25519(String domain, String selector) throws GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    return new Signer("ed25519-sha256", keys, domain, selector);
  }

  /// The value of `p=`.
  public String publicKey() {
    byte[] encoded = keys.getPublic().getEncoded();
    boolean rsa = algorithm.startsWith("rsa");
    byte[] key = rsa ? encoded : Arrays.copyOfRange(encoded, DER_HEAD, encoded.length);
    return Base64.getEncoder().encodeToString(key);
  }

  /// The key record.
  public String record() {
    return "v=DKIM1; k=" + (algorithm.startsWith("rsa") ? "rsa" : "ed25519") + "; p=" + publicKey();
  }

  /// A DNS that knows the key.
  public TestDns dns() {
    return new TestDns().text(place, record());
  }

  /// Where the key is found.
  public String place() {
    return place;
  }

  /// The message with a `DKIM-Signature` on top. The body must be canonical.
  ///
  /// @param more tags such as `c=relaxed/simple; h=from:to; `
  /// @param body the octets that the body hash is made of
  public String dkim(String more, String message, String body) throws GeneralSecurityException {
    return message("DKIM-Signature: v=1; ", more, message, body);
  }

  /// The message with a signature over header and body on top.
  public String message(String start, String more, String message, String body)
      throws GeneralSecurityException {
    Algorithm hash = algorithm.endsWith("sha1") ? Algorithm.RSA_SHA1 : Algorithm.RSA_SHA256;
    String bh =
        Base64.getEncoder().encodeToString(Mathematics.hash(hash, body.getBytes(ISO_8859_1)));
    String field = start + tags + more + "bh=" + bh + "; b=";
    return complete(field, message, List.of());
  }

  /// The message with an `ARC-Seal` on top.
  ///
  /// @param covered the fields it covers, as indexes of the message's fields
  public String seal(String more, String message, List<Integer> covered)
      throws GeneralSecurityException {
    return complete("ARC-Seal: " + tags + more + "b=", message, covered);
  }

  private String complete(String field, String message, List<Integer> covered)
      throws GeneralSecurityException {
    String unsigned = field + "QUJD\r\n" + message;
    TestMail mail = TestMail.of(unsigned);
    HeaderField own = mail.header().fields().getFirst();
    Signature.Kind kind =
        switch (own.name()) {
          case FieldName.ARC_SEAL -> Signature.Kind.ARC_SEAL;
          case FieldName.ARC_MESSAGE_SIGNATURE -> Signature.Kind.ARC_MESSAGE;
          default -> Signature.Kind.DKIM;
        };
    if (!(SignatureReader.read(mail.header(), own, kind) instanceof Signature read)) {
      throw new IllegalArgumentException(
          SignatureReader.read(mail.header(), own, kind).toString().toLowerCase(Locale.ROOT));
    }
    SignedHeader signed = new SignedHeader(mail.header());
    List<HeaderField> fields = new ArrayList<>();
    covered.forEach(index -> fields.add(mail.header().fields().get(index + 1)));
    byte[] octets =
        signed.octets(
            read, kind == Signature.Kind.ARC_SEAL ? fields : signed.selected(read, Set.of()), null);
    return field + Base64.getEncoder().encodeToString(sign(octets)) + "\r\n" + message;
  }

  private byte[] sign(byte[] octets) throws GeneralSecurityException {
    boolean rsa = algorithm.startsWith("rsa");
    String name = algorithm.endsWith("sha1") ? "SHA1withRSA" : rsa ? "SHA256withRSA" : "Ed25519";
    java.security.Signature signer = java.security.Signature.getInstance(name);
    signer.initSign(keys.getPrivate());
    signer.update(rsa ? octets : Mathematics.hash(Algorithm.RSA_SHA256, octets));
    return signer.sign();
  }
}
