package org.hoptrail.check;

import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.RecordedResult;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// The domain in the reverse-path forbids the client at the border to send for it, and no signature
/// of that domain says otherwise.
///
/// Plain forwarding breaks SPF, so it needs company to accuse.
final class SenderPolicy implements Check {

  @Override
  public String id() {
    return "sender-policy";
  }

  @Override
  public String title() {
    return "The sender's domain forbids the client to send for it";
  }

  @Override
  public Ground ground() {
    return Ground.CLIENT;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    Verdict spf = facts.verdicts().spf();
    Hop border = border(facts);
    if (border == null || isSigned(facts)) {
      return List.of();
    }
    if (spf != null && spf.result() == Result.FAIL) {
      Seen seen =
          new Seen(id(), Certainty.MEDIUM, border, spf.sentence())
              .at(border.stamp().client().peer());
      spf.asked().forEach(answer -> seen.with(new Evidence.Dns(answer)));
      return List.of(because(seen));
    }
    for (RecordedResult recorded : facts.verdicts().recorded()) {
      boolean fail = recorded.method().equals("spf") && recorded.result().equals("fail");
      if (spf == null && fail && recorded.credible()) {
        return List.of(because(recorded(recorded, border)));
      }
    }
    return List.of();
  }

  private Seen recorded(RecordedResult recorded, Hop border) {
    String word = recorded.method().toUpperCase(Locale.ROOT);
    return new Seen(id(), Certainty.MEDIUM, border, "Our side recorded that " + word + " fails.")
        .at(recorded.span());
  }

  private static @Nullable Hop border(Facts facts) {
    Boundary boundary = facts.route().boundary();
    for (Hop hop : facts.route().hops()) {
      if (boundary != null && hop.number() == boundary.hop()) {
        return hop;
      }
    }
    return null;
  }

  private static boolean isSigned(Facts facts) {
    for (Verdict signature : facts.verdicts().dkim()) {
      if (signature.result() == Result.PASS) {
        return true;
      }
    }
    return false;
  }

  private static Finding because(Seen seen) {
    return seen.because(
        "The owner of a domain publishes which hosts send its mail; this one is none of them.",
        List.of(
            "somebody forwarded the message without changing the reverse-path",
            "the policy forgets a host"),
        "Look up the TXT record of the domain and hold the address against it.",
        "RFC 7208 2.6");
  }
}
