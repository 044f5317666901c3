package org.hoptrail.verify.dkim;

import java.util.Arrays;
import java.util.List;
import org.hoptrail.verify.dkim.BodyHashes.BodyHash;
import org.hoptrail.verify.dkim.BodyHashes.Quoting;
import org.hoptrail.verify.dkim.Signature.Kind;
import org.jspecify.annotations.Nullable;

/// How the body stands to the hash in a signature.
///
/// @param state the outcome
/// @param quoting the reading of the mailbox that fits, or the plain one
/// @param total how many octets the canonical body has, or -1 when that is not known
/// @param added how many octets at the end were added, when that explains the difference, or 0
record BodyMatch(State state, Quoting quoting, long total, int added) {

  enum State {
    /// It is as it was signed, or the signature covers none.
    SAME,
    DIFFERENT,
    /// Nobody read it.
    UNKNOWN
  }

  static BodyMatch of(Signature signature, @Nullable BodyHashes hashes) {
    if (signature.kind() == Kind.ARC_SEAL) {
      return new BodyMatch(State.SAME, Quoting.NONE, -1, 0);
    }
    List<BodyHash> made = hashes == null ? List.of() : hashes.of(signature);
    if (made.isEmpty()) {
      return new BodyMatch(State.UNKNOWN, Quoting.NONE, -1, 0);
    }
    for (BodyHash one : made) {
      if (Arrays.equals(one.hash(), signature.bodyHash())) {
        return new BodyMatch(State.SAME, one.quoting(), one.total(), 0);
      }
    }
    for (BodyHash one : made) {
      if (one.added() > 0) {
        return new BodyMatch(State.DIFFERENT, one.quoting(), one.total(), one.added());
      }
    }
    return new BodyMatch(State.DIFFERENT, Quoting.NONE, made.getFirst().total(), 0);
  }

  /// What can be said of the body when there is no key: its hash stands in the signature, key or
  /// not. The end of a paragraph, empty when there is nothing to say.
  String withoutKey() {
    if (total < 0) {
      return "";
    }
    if (state == State.SAME) {
      return " The body has the hash that the signature names.";
    }
    return " The body does not have the hash that the signature names: "
        + (added == 0 ? "it was changed, or the signature is invented." : addition());
  }

  private String addition() {
    return "the last " + added + " octets were added.";
  }

  /// How many octets at the end `l=` leaves unsigned; 0 when it signs all.
  long unsigned(Signature signature) {
    return signature.length() < 0 ? 0 : Math.max(0, total - signature.length());
  }

  /// How many octets `l=` counts that are not there.
  long missing(Signature signature) {
    return total < 0 ? 0 : Math.max(0, signature.length() - total);
  }
}
