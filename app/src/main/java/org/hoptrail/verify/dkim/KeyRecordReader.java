package org.hoptrail.verify.dkim;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import org.hoptrail.text.Slice;
import org.hoptrail.verify.dkim.KeyRecord.Bad;
import org.hoptrail.verify.dkim.KeyRecord.Usable;
import org.jspecify.annotations.Nullable;

/// Reads a key record by RFC 6376 3.6.1.
final class KeyRecordReader {

  private static final int MOST_BITS = 8192;
  private static final int ED25519_BITS = 256;

  private KeyRecordReader() {}

  /// @param text the text of the TXT record, each octet one character
  static KeyRecord read(String text) {
    TagList tags = TagList.read(Slice.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    if (tags.fault() != null) {
      return new Bad("its syntax is wrong: " + tags.fault(), false);
    }
    String version = tags.text("v");
    if (version != null && !(version.equals("DKIM1") && tags.firstName().equals("v"))) {
      return new Bad("it is no DKIM key: v=" + version, false);
    }
    TagList.Tag p = tags.tag("p");
    if (p == null) {
      return new Bad("its tag p= is missing", false);
    }
    if (p.value().isEmpty()) {
      return new Bad("its p= is empty", true);
    }
    if (!lists(tags.text("s", "*"), "*") && !lists(tags.text("s", "*"), "email")) {
      return new Bad("it is not for mail: s=" + tags.text("s"), false);
    }
    return key(tags, SignatureReader.decoded(p.compact()));
  }

  private static KeyRecord key(TagList tags, byte[] encoded) {
    String type = tags.text("k", "rsa");
    if (encoded.length == 0) {
      return new Bad("its p= is not base64", false);
    }
    PublicKey key =
        switch (type) {
          case "rsa" -> PublicKeys.rsa(encoded);
          case "ed25519" -> PublicKeys.ed25519(encoded);
          default -> null;
        };
    if (key == null) {
      boolean known = type.equals("rsa") || type.equals("ed25519");
      return new Bad(
          known ? "its p= is no " + type + " key" : "its type k=" + type + " is unknown", false);
    }
    int bits = key instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : ED25519_BITS;
    if (bits > MOST_BITS) {
      return new Bad(
          "it has " + bits + " bits, and more than " + MOST_BITS + " are not tried", false);
    }
    String flags = tags.text("t", "");
    return new Usable(
        key,
        type,
        bits,
        tags.text("h"),
        lists(flags, "s"),
        lists(flags, "y"),
        tags.text("g"),
        tags.text("n"));
  }

  /// Whether a list with colons holds that word.
  static boolean lists(@Nullable String list, String word) {
    if (list == null) {
      return false;
    }
    for (String part : list.split(":", -1)) {
      if (part.trim().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
