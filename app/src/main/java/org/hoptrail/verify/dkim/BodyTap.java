package org.hoptrail.verify.dkim;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// One hash over the first octets of a canonical body.
final class BodyTap {

  private final String name;
  private final long limit;
  private final MessageDigest digest;
  private long taken;
  private byte @Nullable [] result;

  /// The state before the last two pieces that were taken; kept when the whole body is hashed.
  private @Nullable MessageDigest beforeLast;

  private @Nullable MessageDigest beforeBoth;

  /// @param limit how many octets, or -1 for all
  BodyTap(String name, long limit) {
    this(name, limit, Digests.of(name));
  }

  private BodyTap(String name, long limit, MessageDigest digest) {
    this.name = name;
    this.limit = limit;
    this.digest = digest;
  }

  BodyTap copy() {
    BodyTap copy = new BodyTap(name, limit, Digests.copy(digest));
    copy.taken = taken;
    copy.beforeLast = beforeLast;
    copy.beforeBoth = beforeBoth;
    return copy;
  }

  boolean isFor(String otherName, long otherLimit) {
    return name.equals(otherName) && limit == otherLimit;
  }

  /// Takes the first octets of an array.
  void take(byte[] bytes, int count) {
    if (limit < 0) {
      beforeBoth = beforeLast;
      beforeLast = Digests.copy(digest);
    }
    int wanted = limit < 0 ? count : (int) Math.min(count, limit - taken);
    digest.update(bytes, 0, wanted);
    taken += wanted;
  }

  /// The hash; nothing can be taken afterwards.
  byte[] result() {
    if (result == null) {
      result = digest.digest();
    }
    return result;
  }

  /// The state before the last two pieces (or before the last, when there was but one), or null
  /// when it was not kept.
  @Nullable MessageDigest tail() {
    MessageDigest state = beforeBoth == null ? beforeLast : beforeBoth;
    return state == null ? null : Digests.copy(state);
  }
}
