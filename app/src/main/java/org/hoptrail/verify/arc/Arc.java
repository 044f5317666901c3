package org.hoptrail.verify.arc;

import java.time.Instant;
import java.util.List;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.dkim.BodyHashes;
import org.hoptrail.verify.dkim.SignatureCheck;
import org.jspecify.annotations.Nullable;

/// Validates the chain of ARC sets of a message (RFC 8617 5.2). The results:
///
/// - `none`: there is no ARC field.
/// - `pass`: the structure is right, every seal holds, and so does the newest message signature.
/// - `fail`: the sentence names the instance that breaks the chain, and why.
/// - `temperror`, `not-checked`: a key could not be had, or the body was not read, and nothing else
///   is wrong.
public final class Arc {

  private static final String PROPERTY = "header.oldest-pass";

  /// The verdict on the chain.
  ///
  /// @param body what [BodyHashes#wanted] gave for this header, after the whole body; or null when
  ///     the body was not read
  /// @param dns the questions of this verification
  /// @param now the time of the verification
  /// @param received when the message was received, or null when nobody knows
  public Verdict verify(
      HeaderBlock header,
      @Nullable BodyHashes body,
      Inquiry.Part dns,
      Instant now,
      @Nullable Instant received) {
    return switch (new ChainReader(header).read()) {
      case Chain.Absent() ->
          new Verdict(
              Method.ARC,
              Result.NONE,
              PROPERTY,
              "",
              null,
              null,
              "The message carries no ARC sets.",
              List.of(),
              List.of(),
              List.of(),
              List.of());
      case Chain.Broken broken -> broken(header, broken);
      case Chain.Sets sets -> {
        SignatureCheck check = new SignatureCheck(header, body, dns, now, received);
        yield new ChainCheck(header, sets, check).verdict(PROPERTY, dns);
      }
    };
  }

  private static Verdict broken(HeaderBlock header, Chain.Broken broken) {
    HeaderField field = broken.field();
    return new Verdict(
        Method.ARC,
        Result.FAIL,
        PROPERTY,
        "",
        null,
        null,
        broken.sentence(),
        List.of(),
        List.of(field.index()),
        List.of(header.span(field.start(), field.end())),
        List.of());
  }
}
