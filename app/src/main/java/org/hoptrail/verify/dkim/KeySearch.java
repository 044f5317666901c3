package org.hoptrail.verify.dkim;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.dkim.KeyRecord.Bad;
import org.hoptrail.verify.dkim.KeyRecord.Usable;
import org.jspecify.annotations.Nullable;

/// Looks for the key of a signature in the DNS (RFC 6376 3.6.2, 6.1.2).
final class KeySearch {

  /// After so long a key that is gone says nothing: keys are replaced.
  private static final Duration OLD = Duration.ofDays(30);

  private final Inquiry.Part dns;
  private final Instant now;
  private final @Nullable Instant received;

  KeySearch(Inquiry.Part dns, Instant now, @Nullable Instant received) {
    this.dns = dns;
    this.now = now;
    this.received = received;
  }

  /// What came of the search.
  sealed interface Finding {

    /// Keys that fit the signature, at least one.
    record Keys(List<Usable> keys) implements Finding {
      public Keys {
        keys = List.copyOf(keys);
      }
    }

    /// No key that could be used, and what that means.
    record None(Result result, String sentence) implements Finding {}
  }

  /// The keys for a signature.
  Finding find(Signature signature) {
    DnsQuestion question = new DnsQuestion(DomainSyntax.ascii(signature.keyName()), DnsType.TXT);
    String place = question.name();
    DnsAnswer answer = dns.ask(question);
    if (answer.isEmpty()) {
      return noKey(signature, place, answer.outcome());
    }
    if (answer.isSilent()) {
      return silence(question, answer);
    }
    List<Usable> keys = new ArrayList<>(1);
    Bad worst = new Bad("it is empty", false);
    for (String text : answer.texts()) {
      switch (fitting(KeyRecordReader.read(text), signature)) {
        case Usable key -> keys.add(key);
        case Bad bad -> worst = worst.revoked() ? worst : bad;
      }
    }
    if (keys.isEmpty()) {
      String what = worst.revoked() ? " is revoked: " : " is of no use: ";
      return new Finding.None(
          Result.PERMERROR, "The key " + place + what + worst.why() + since(worst) + ".");
    }
    return new Finding.Keys(keys);
  }

  private static KeyRecord fitting(KeyRecord record, Signature signature) {
    if (!(record instanceof Usable key)) {
      return record;
    }
    Algorithm algorithm = signature.algorithm();
    if (!key.type().equals(algorithm.keyType)) {
      return new Bad(
          "it is of type " + key.type() + ", and the signature says " + algorithm.written(), false);
    }
    if (key.hashes() != null && !KeyRecordReader.lists(key.hashes(), algorithm.hash)) {
      return new Bad(
          "it may only be used with h="
              + key.hashes()
              + ", and the signature says "
              + algorithm.written(),
          false);
    }
    String identity = signature.identity();
    if (key.strict() && identity != null && !strictly(identity, signature.domain())) {
      return new Bad(
          "it is for "
              + signature.domain()
              + " and nothing below it (t=s), and the signature says i="
              + identity,
          false);
    }
    return key;
  }

  private static boolean strictly(String identity, String domain) {
    String host = identity.substring(identity.lastIndexOf('@') + 1);
    return host.toLowerCase(Locale.ROOT).equals(domain.toLowerCase(Locale.ROOT));
  }

  private Finding noKey(Signature signature, String place, Outcome outcome) {
    Instant at = received;
    if (at != null && isOld()) {
      return new Finding.None(
          Result.NOT_CHECKED,
          "Not checkable now: the message is of "
              + at.atOffset(ZoneOffset.UTC).toLocalDate()
              + ", and its key "
              + place
              + " is no longer in the DNS.");
    }
    String what =
        outcome == Outcome.NO_DOMAIN ? "the name does not exist" : "the name has no TXT record";
    return new Finding.None(
        Result.PERMERROR,
        "There is no key "
            + place
            + " ("
            + what
            + "): it was taken away, or "
            + signature.domain()
            + " never signed this.");
  }

  private boolean isOld() {
    return isOld(now, received);
  }

  /// Whether a message came so long ago that the keys of then may have been taken away.
  static boolean isOld(Instant now, @Nullable Instant received) {
    return received != null && received.isBefore(now.minus(OLD));
  }

  private String since(Bad bad) {
    return bad.revoked() && isOld()
        ? ", which is usual for old keys and says nothing about old mail"
        : "";
  }

  private static Finding silence(DnsQuestion question, DnsAnswer answer) {
    String impossible = question.impossible();
    if (impossible != null) {
      return new Finding.None(
          Result.PERMERROR, "There can be no key " + question.name() + ": " + impossible + ".");
    }
    boolean asked = answer.outcome() != Outcome.NOT_ASKED && answer.outcome() != Outcome.SPENT;
    String remark = answer.remark() == null ? answer.outcome().name() : answer.remark();
    return new Finding.None(
        asked ? Result.TEMPERROR : Result.NOT_CHECKED,
        (asked ? "The DNS gave no answer about the key " : "The DNS was not asked for the key ")
            + question.name()
            + ": "
            + remark
            + ".");
  }
}
