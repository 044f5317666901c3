package org.hoptrail.verify.dkim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body as one of several readings of a mailbox has it, in every canonicalization that is
/// wanted.
final class BodyReading {

  private final List<BodyCanon> canons = new ArrayList<>(2);

  /// Adds a hash.
  void want(Canonicalization canonicalization, String digest, long limit) {
    BodyCanon found = find(canonicalization);
    if (found == null) {
      found = new BodyCanon(canonicalization);
      canons.add(found);
    }
    found.want(digest, limit);
  }

  @Nullable BodyCanon find(Canonicalization canonicalization) {
    for (BodyCanon canon : canons) {
      if (canon.canonicalization() == canonicalization) {
        return canon;
      }
    }
    return null;
  }

  boolean isEmpty() {
    return canons.isEmpty();
  }

  BodyReading copy() {
    BodyReading copy = new BodyReading();
    for (BodyCanon canon : canons) {
      copy.canons.add(canon.copy());
    }
    return copy;
  }

  void octets(byte[] bytes, int from, int to) {
    for (BodyCanon canon : canons) {
      canon.octets(bytes, from, to);
    }
  }

  void lineBreak() {
    for (BodyCanon canon : canons) {
      canon.lineBreak();
    }
  }

  void finish() {
    for (BodyCanon canon : canons) {
      canon.finish();
    }
  }
}
