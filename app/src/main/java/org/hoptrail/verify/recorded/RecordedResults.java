package org.hoptrail.verify.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.RecordedResult;
import org.hoptrail.model.RecordedResult.Agreement;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// What a header records of earlier verifications, judged: the door of this room.
public final class RecordedResults {

  private static final Set<Result> NO_RESULT = Set.of(Result.TEMPERROR, Result.NOT_CHECKED);

  private static final Set<Result> BROKEN = Set.of(Result.FAIL, Result.PERMERROR, Result.POLICY);

  /// `hardfail` and `invalid` are older words.
  private static final Set<String> BROKEN_WORDS =
      Set.of("fail", "permerror", "policy", "neutral", "hardfail", "invalid");

  private RecordedResults() {}

  /// Who our side is, as far as it matters here.
  ///
  /// @param borderField the index of the border stamp's field; -1 when no boundary is known
  /// @param hosts the names of our hosts that the stamps down to the border name, lower case
  /// @param domains our domains: a host of ours is one of them or lies below one
  public record OurSide(int borderField, Set<String> hosts, Set<String> domains) {

    public OurSide {
      hosts = Set.copyOf(hosts);
      domains = Set.copyOf(domains);
    }

    /// Whether an authserv-id names us: one of our hosts, a domain above one, or anything in one of
    /// our domains (RFC 8601 2.5).
    boolean isOurs(String id) {
      String name = id.toLowerCase(Locale.ROOT);
      for (String host : hosts) {
        if (host.equals(name) || host.endsWith("." + name) && name.indexOf('.') > 0) {
          return true;
        }
      }
      for (String domain : domains) {
        if (domain.equals(name) || name.endsWith("." + domain)) {
          return true;
        }
      }
      return false;
    }
  }

  /// Every recorded result, topmost field first, with who is to be believed and how it fits.
  ///
  /// @param verdicts what was verified now
  public static List<RecordedResult> judge(
      HeaderBlock header, OurSide ours, List<Verdict> verdicts) {
    List<RecordedResult> judged = new ArrayList<>();
    for (RecordedResult result : ResultFields.read(header)) {
      Trust trust = trust(result, ours);
      Fit fit = fit(result, verdicts);
      judged.add(
          new RecordedResult(
              result.field(),
              result.span(),
              result.authservId(),
              result.method(),
              result.result(),
              result.properties(),
              trust.credible,
              fit.agreement,
              trust.why + " " + fit.why));
    }
    return judged;
  }

  private record Trust(boolean credible, String why) {}

  private record Fit(Agreement agreement, String why) {}

  private static Trust trust(RecordedResult result, OurSide ours) {
    String id = result.authservId();
    if (ours.borderField < 0) {
      return new Trust(false, "Where our side begins is not known.");
    }
    boolean above = result.field() < ours.borderField;
    if (!above) {
      return new Trust(false, "It stands below our border stamp, where a sender can write.");
    }
    if (id == null) {
      return new Trust(true, "It stands above our border stamp.");
    }
    return ours.isOurs(id)
        ? new Trust(true, "Our " + id + " wrote it, above our border stamp.")
        : new Trust(false, "It names " + id + ", which is not ours.");
  }

  private static Fit fit(RecordedResult recorded, List<Verdict> verdicts) {
    Verdict about = null;
    for (Verdict verdict : verdicts) {
      if (!NO_RESULT.contains(verdict.result()) && speaksOfTheSame(recorded, verdict)) {
        if (says(recorded.result(), verdict)) {
          return new Fit(Agreement.SAME, "Verified now, it is the same.");
        }
        about = verdict;
      }
    }
    return about == null
        ? new Fit(Agreement.OPEN, "There is nothing to hold it against.")
        : new Fit(
            Agreement.DIFFERENT,
            "Verified now, it is " + about.result().word() + ": " + about.sentence());
  }

  /// Whether a recorded word says what a verdict says. Verifiers disagree on the word for a
  /// signature that does not hold and has no key, or is malformed, too; that it does not hold, they
  /// agree on.
  private static boolean says(String word, Verdict verdict) {
    boolean signature = verdict.method() == Method.DKIM || verdict.method() == Method.ARC;
    return verdict.result().word().equals(word)
        || signature && BROKEN_WORDS.contains(word) && BROKEN.contains(verdict.result());
  }

  private static boolean speaksOfTheSame(RecordedResult recorded, Verdict verdict) {
    if (!recorded.method().equals(verdict.method().name().toLowerCase(Locale.ROOT))) {
      return false;
    }
    return switch (verdict.method()) {
      case SPF -> verdict.property().equals("smtp.mailfrom") && sameSender(recorded, verdict);
      case DKIM -> sameSigner(recorded, verdict);
      case DMARC -> sameDomain(recorded.property("header.from"), verdict.value());
      case IPREV -> verdict.value().equals(recorded.property("policy.iprev"));
      case ARC -> true;
      default -> false;
    };
  }

  private static boolean sameSender(RecordedResult recorded, Verdict verdict) {
    String sender = recorded.property("smtp.mailfrom");
    return sameDomain(
        sender == null ? recorded.property("envelope-from") : sender, domain(verdict.value()));
  }

  /// A signature is the same when domain and selector are, as far as they are told; `header.b`
  /// tells the first letters of the signature itself (RFC 6008).
  private static boolean sameSigner(RecordedResult recorded, Verdict verdict) {
    String signer = recorded.property("header.d");
    String shown = signer == null ? recorded.property("header.i") : signer;
    if (!sameDomain(shown, verdict.value())) {
      return false;
    }
    String selector = recorded.property("header.s");
    String ours = verdict.decidedBy();
    return selector == null
        || ours == null
        || ours.startsWith(selector.toLowerCase(Locale.ROOT) + "._domainkey.");
  }

  private static boolean sameDomain(@Nullable String address, String domain) {
    return address != null && domain(address).equalsIgnoreCase(domain);
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).replace(">", "");
  }
}
