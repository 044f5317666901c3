package org.hoptrail.verify.spf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.SpfOutline;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.spf.Evaluation.Step;
import org.jspecify.annotations.Nullable;

/// Asks whether an address may send for a domain (RFC 7208). Records are read from TXT only; no
/// input throws.
public final class Spf {

  /// The name of the detail that holds the text of `exp=`. It is what the owner of the domain says,
  /// in words an attacker can choose, and no finding of ours.
  public static final String EXPLANATION = "explanation of the domain owner";

  private final String receivingHost;
  private final Instant now;

  /// @param receivingHost who received the message, for the macro `%{r}`; empty when not known
  /// @param now for the macro `%{t}`
  public Spf(String receivingHost, Instant now) {
    this.receivingHost = receivingHost;
    this.now = now;
  }

  /// May the peer send mail with this reverse-path? An empty one stands for `postmaster` at the
  /// HELO name (RFC 7208 2.4).
  ///
  /// @param reversePath with or without angle brackets
  /// @param receivedIndex see [Verdict#receivedIndex]
  public Verdict mailFrom(
      Inquiry.Part dns,
      IpAddress peer,
      String reversePath,
      String helo,
      @Nullable Integer receivedIndex) {
    return verdict(dns, Identity.mailFrom(peer, reversePath, helo), receivedIndex);
  }

  /// May the peer call itself so (RFC 7208 2.3)?
  ///
  /// @param receivedIndex see [Verdict#receivedIndex]
  public Verdict helo(
      Inquiry.Part dns, IpAddress peer, String helo, @Nullable Integer receivedIndex) {
    return verdict(dns, Identity.helo(peer, helo), receivedIndex);
  }

  /// What a domain publishes, with everything it leads to, whoever the peer may be.
  public SpfOutline outline(Inquiry.Part dns, String domain) {
    return new Outliner(dns, Identity.name(domain)).outline();
  }

  private Verdict verdict(Inquiry.Part dns, Identity identity, @Nullable Integer receivedIndex) {
    Lookups lookups = new Lookups(dns);
    PeerNames names = new PeerNames(identity.peer(), lookups);
    Macros macros = new Macros(identity, receivingHost, now, names);
    Evaluation evaluation = new Evaluation(identity, macros, lookups);
    Result result = evaluation.run();
    List<Detail> details = new ArrayList<>();
    if (identity.kind() == Identity.Kind.EMPTY_MAIL_FROM) {
      details.add(new Detail("sender", identity.sender() + ", as the reverse-path is empty"));
    }
    evaluation.records().forEach((at, text) -> details.add(new Detail("record of " + at, text)));
    evaluation.nearly().forEach(text -> details.add(new Detail("looks like a record", text)));
    details.add(new Detail("look-ups", lookups.terms() + " of " + Lookups.MOST));
    details.add(new Detail("void look-ups", lookups.voids() + " of " + Lookups.MOST_VOID));
    if (result == Result.FAIL && evaluation.exp() != null) {
      String text = Explanation.of(evaluation.exp(), evaluation.expDomain(), macros, lookups);
      if (text != null) {
        details.add(new Detail(EXPLANATION, text));
      }
    }
    return new Verdict(
        Method.SPF,
        result,
        identity.isHelo() ? "smtp.helo" : "smtp.mailfrom",
        identity.domain(),
        receivedIndex,
        decidedBy(evaluation.path()),
        Sentence.of(identity, result, evaluation),
        details,
        List.of(),
        List.of(),
        dns.asked());
  }

  private static @Nullable String decidedBy(List<Step> path) {
    return path.isEmpty()
        ? null
        : path.stream()
            .map(step -> step.term() + " (" + step.domain() + ")")
            .collect(Collectors.joining(" -> "));
  }
}
