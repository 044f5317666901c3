package org.hoptrail.verify.dkim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.dkim.KeyRecord.Usable;
import org.hoptrail.verify.dkim.Signature.Kind;
import org.jspecify.annotations.Nullable;

/// Judges single signatures of one message: those of DKIM, and those that ARC makes in the same
/// way (RFC 8617 4.1.2, 4.1.3).
public final class SignatureCheck {

  /// How many sets a chain may have (RFC 8617 4.2.1).
  public static final int MOST_SETS = 50;

  private final HeaderBlock header;
  private final @Nullable BodyHashes body;
  private final Instant now;
  private final @Nullable Instant received;
  private final SignedHeader signed;
  private final KeySearch keys;

  /// @param body the hashes of the whole body, or null when it was not read
  /// @param now the time of the verification
  /// @param received when the message was received, or null when nobody knows: that decides whether
  ///     a signature had expired, and whether a missing key still says anything
  public SignatureCheck(
      HeaderBlock header,
      @Nullable BodyHashes body,
      Inquiry.Part dns,
      Instant now,
      @Nullable Instant received) {
    this.header = header;
    this.body = body;
    this.now = now;
    this.received = received;
    this.signed = new SignedHeader(header);
    this.keys = new KeySearch(dns, now, received);
  }

  /// Judges a `DKIM-Signature` field.
  Judgement dkim(HeaderField field) {
    return judge(field, Kind.DKIM, List.of());
  }

  /// Judges an `ARC-Message-Signature` field.
  public Judgement messageSignature(HeaderField field) {
    Judgement judged = judge(field, Kind.ARC_MESSAGE, List.of());
    if (judged.result() == Result.FAIL
        && SignatureReader.read(header, field, Kind.ARC_MESSAGE) instanceof Signature s) {
      Signature other = s.otherwise();
      Judgement second = other == null ? judged : judge(other, signed.selected(other, Set.of()));
      return second.result() == Result.FAIL ? judged : second;
    }
    return judged;
  }

  /// Judges an `ARC-Seal` field.
  ///
  /// @param covered the fields it covers, in the order of RFC 8617 5.1.1, without itself
  public Judgement seal(HeaderField field, List<HeaderField> covered) {
    return judge(field, Kind.ARC_SEAL, covered);
  }

  private Judgement judge(HeaderField field, Kind kind, List<HeaderField> covered) {
    return switch (SignatureReader.read(header, field, kind)) {
      case Reading.Malformed bad -> malformed(field, bad);
      case Signature s -> judge(s, kind == Kind.ARC_SEAL ? covered : signed.selected(s, Set.of()));
    };
  }

  private static Judgement malformed(HeaderField field, Reading.Malformed bad) {
    String whose = bad.domain().isEmpty() ? "The signature" : "The signature of " + bad.domain();
    return new Judgement(
        Result.PERMERROR,
        bad.domain(),
        null,
        whose + " cannot be read: " + bad.why() + ".",
        List.of(),
        List.of(field.index()));
  }

  private Judgement judge(Signature s, List<HeaderField> fields) {
    return switch (keys.find(s)) {
      case KeySearch.Finding.None none -> {
        BodyMatch match = BodyMatch.of(s, body);
        String sentence = none.sentence() + match.withoutKey();
        yield judgement(s, fields, none.result(), sentence, null, match);
      }
      case KeySearch.Finding.Keys found -> judge(s, fields, found.keys());
    };
  }

  private Judgement judge(Signature s, List<HeaderField> fields, List<Usable> candidates) {
    byte[] octets = signed.octets(s, fields, null);
    BodyMatch match = BodyMatch.of(s, body);
    for (Usable key : candidates) {
      if (Mathematics.holds(s.algorithm(), key.key(), octets, s.value())) {
        Conclusion holds = new Conclusion(s, key, match, now, received);
        return judgement(s, fields, holds.whenHeaderHolds(), holds.headerHolds(), key, match);
      }
    }
    Usable key = likeliest(s, candidates);
    Conclusion fails = new Conclusion(s, key, match, now, received);
    HeaderChange change = new HeaderChange(header, signed, s, key);
    Result result = fails.whenHeaderFails(change);
    return judgement(s, fields, result, fails.headerFails(change), key, match);
  }

  /// The key that the value was made with, when that can be told, else the first.
  private static Usable likeliest(Signature s, List<Usable> candidates) {
    for (Usable key : candidates) {
      if (Mathematics.hashInside(s.algorithm(), key.key(), s.value()) != null) {
        return key;
      }
    }
    return candidates.getFirst();
  }

  private static Judgement judgement(
      Signature s,
      List<HeaderField> fields,
      Result result,
      String sentence,
      @Nullable Usable key,
      @Nullable BodyMatch match) {
    TreeSet<Integer> covered = new TreeSet<>();
    covered.add(s.field().index());
    fields.forEach(field -> covered.add(field.index()));
    return new Judgement(
        result,
        s.domain(),
        s.keyName() + " " + s.algorithm().written(),
        sentence,
        Details.of(s, key, match),
        new ArrayList<>(covered));
  }
}
