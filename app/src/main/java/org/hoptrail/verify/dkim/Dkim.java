package org.hoptrail.verify.dkim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// Verifies the signatures of a message (RFC 6376, RFC 8301, RFC 8463). The results:
///
/// - `pass`: it holds.
/// - `fail`: header or body are not as they were signed, or the value is not of that key.
/// - `policy`: it fits, but RFC 8301 does not accept it: rsa-sha1, or an RSA key below 1024 bits.
/// - `permerror`: field or key are malformed, the key is gone or revoked, it expired before the
///   message came, or it follows a draft. Where it fits nevertheless, the sentence says so.
/// - `temperror`: the DNS gave no answer.
/// - `not-checked`: the DNS was not asked, the body was not read, or the message is so old that a
///   missing key says nothing.
public final class Dkim {

  /// How many signatures of a message are verified.
  static final int MOST = 20;

  /// One verdict for each `DKIM-Signature` field, top first; none when there is no such field.
  ///
  /// @param body what [BodyHashes#wanted] gave for this header, after the whole body; or null when
  ///     the body was not read
  /// @param dns begins the questions of one verification
  /// @param now the time of the verification
  /// @param received when the message was received, or null when nobody knows
  public List<Verdict> verify(
      HeaderBlock header,
      @Nullable BodyHashes body,
      Supplier<Inquiry.Part> dns,
      Instant now,
      @Nullable Instant received) {
    List<Verdict> verdicts = new ArrayList<>();
    for (HeaderField field : header.fields()) {
      if (field.name() == FieldName.DKIM_SIGNATURE) {
        verdicts.add(
            verdicts.size() < MOST
                ? verdict(header, field, body, dns.get(), now, received)
                : tooMany(header, field));
      }
    }
    return verdicts;
  }

  private static Verdict verdict(
      HeaderBlock header,
      HeaderField field,
      @Nullable BodyHashes body,
      Inquiry.Part dns,
      Instant now,
      @Nullable Instant received) {
    Judgement judged = new SignatureCheck(header, body, dns, now, received).dkim(field);
    return new Verdict(
        Method.DKIM,
        judged.result(),
        "header.d",
        judged.domain(),
        null,
        judged.decidedBy(),
        judged.sentence(),
        judged.details(),
        judged.fields(),
        List.of(header.span(field.start(), field.end())),
        dns.asked());
  }

  private static Verdict tooMany(HeaderBlock header, HeaderField field) {
    return new Verdict(
        Method.DKIM,
        Result.NOT_CHECKED,
        "header.d",
        "",
        null,
        null,
        "Only the first " + MOST + " signatures of a message are verified.",
        List.of(),
        List.of(field.index()),
        List.of(header.span(field.start(), field.end())),
        List.of());
  }
}
