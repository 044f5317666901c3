package org.hoptrail.verify.dkim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.dkim.KeyRecord.Usable;
import org.hoptrail.verify.dkim.Signature.Kind;
import org.jspecify.annotations.Nullable;

/// Makes a result and its sentence of what was found out about a signature.
final class Conclusion {

  private static final int LEAST_RSA_BITS = 1024;

  private final Signature signature;
  private final Usable key;
  private final BodyMatch body;
  private final Instant now;
  private final @Nullable Instant received;
  private final List<String> against = new ArrayList<>();
  private Result worst = Result.PASS;

  Conclusion(
      Signature signature, Usable key, BodyMatch body, Instant now, @Nullable Instant received) {
    this.signature = signature;
    this.key = key;
    this.body = body;
    this.now = now;
    this.received = received;
    weigh();
  }

  /// What forbids to accept a signature although it fits.
  private void weigh() {
    if (signature.draft() != null) {
      objection(Result.PERMERROR, signature.draft() + ", as drafts before RFC 4871 had it");
    }
    if (body.missing(signature) > 0) {
      objection(
          Result.PERMERROR,
          "l= counts " + body.missing(signature) + " octets more than the body has");
    }
    expiry();
    if (signature.algorithm() == Algorithm.RSA_SHA1) {
      objection(Result.POLICY, "rsa-sha1 is not accepted any more (RFC 8301)");
    }
    if (signature.algorithm() != Algorithm.ED25519_SHA256 && key.bits() < LEAST_RSA_BITS) {
      objection(
          Result.POLICY, "keys of " + key.bits() + " bits are not accepted any more (RFC 8301)");
    }
  }

  private void expiry() {
    long expiry = signature.expiry();
    Instant at = Objects.requireNonNullElse(received, now);
    if (expiry < 0 || expiry >= at.getEpochSecond()) {
      return;
    }
    String which =
        received == null
            ? ", and when the message was received is not known"
            : ", before the message was received";
    objection(Result.PERMERROR, "it expired " + Details.time(expiry) + which);
  }

  private void objection(Result result, String text) {
    against.add(text);
    if (worst != Result.PERMERROR) {
      worst = result;
    }
  }

  /// The result when the header fits.
  Result whenHeaderHolds() {
    return switch (body.state()) {
      case DIFFERENT -> Result.FAIL;
      case UNKNOWN -> Result.NOT_CHECKED;
      case SAME -> worst;
    };
  }

  /// The sentence when the header fits.
  String headerHolds() {
    String domain = signature.domain();
    return switch (body.state()) {
      case DIFFERENT -> bodyDiffers();
      case UNKNOWN ->
          "The signed header fields are as "
              + domain
              + " signed them; the body was not read, so nothing is known of it"
              + (against.isEmpty() ? "." : "; but " + String.join(", and ", against) + ".");
      case SAME -> holds() + butNot() + rest();
    };
  }

  private String butNot() {
    return against.isEmpty()
        ? ""
        : " The signature fits, but " + String.join(", and ", against) + ".";
  }

  private String holds() {
    return "Header and body are as " + signature.domain() + " signed them.";
  }

  private String rest() {
    long unsigned = body.unsigned(signature);
    String part =
        unsigned == 0
            ? ""
            : " Only the first "
                + signature.length()
                + " octets of the body are signed, the last "
                + unsigned
                + " can be anybody's.";
    return part + (key.testing() ? " The domain says that it is only testing DKIM (t=y)." : "");
  }

  private String bodyDiffers() {
    return "The body hash differs: " + bodyChange() + " The signed header fields are unchanged.";
  }

  private String bodyChange() {
    String signed = signature.domain() + " signed it.";
    if (body.added() > 0) {
      return "the last " + body.added() + " octets of the body were added after " + signed;
    }
    return body.missing(signature) > 0
        ? "the body is shorter than it was when " + signed
        : "the body was changed after " + signed;
  }

  /// The result when the header does not fit. Selectors are used again: that an old message was not
  /// signed with the key of today proves nothing.
  Result whenHeaderFails(HeaderChange change) {
    return KeySearch.isOld(now, received) && isOfAnotherKey(change)
        ? Result.NOT_CHECKED
        : Result.FAIL;
  }

  private static boolean isOfAnotherKey(HeaderChange change) {
    return change.isForeign() || change.found() == null && !change.isGenuine();
  }

  /// The sentence when the header does not fit.
  String headerFails(HeaderChange change) {
    String domain = signature.domain();
    if (KeySearch.isOld(now, received) && isOfAnotherKey(change)) {
      return "Not checkable now: the signature was not made with the key that "
          + signature.keyName()
          + " has today, and the message is old enough for another."
          + bodyToo();
    }
    if (change.isForeign()) {
      return "The signature was not made with the key "
          + signature.keyName()
          + ": b= was damaged or invented, or "
          + domain
          + " has another key now."
          + bodyToo();
    }
    if (signature.kind() == Kind.ARC_SEAL) {
      return "A field of the chain was changed after " + domain + " sealed it.";
    }
    String found = change.found();
    if (found == null && !change.isGenuine()) {
      return "Either a signed header field or the signature itself was changed after "
          + domain
          + " signed it, or it has another key now."
          + bodyToo();
    }
    return "A signed header field was changed after "
        + domain
        + " signed it"
        + (found == null ? "." : ": " + found + ".")
        + bodyToo();
  }

  private String bodyToo() {
    return switch (body.state()) {
      case SAME -> body.total() < 0 ? "" : " The body is as the signature says.";
      case DIFFERENT -> " The body hash differs, too: " + bodyChange();
      case UNKNOWN -> "";
    };
  }
}
