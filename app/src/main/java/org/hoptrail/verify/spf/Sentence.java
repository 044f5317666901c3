package org.hoptrail.verify.spf;

import java.util.stream.Collectors;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.spf.Evaluation.Step;

/// Puts a result into words.
final class Sentence {

  private Sentence() {}

  static String of(Identity identity, Result result, Evaluation evaluation) {
    String peer = identity.peer().toString();
    String domain = identity.domain();
    String what = (identity.isHelo() ? "call itself " : "send for ") + domain;
    String path = evaluation.path().stream().map(Step::term).collect(Collectors.joining(" -> "));
    String by = path.isEmpty() ? "" : ": " + path;
    String because = evaluation.reason() + (path.isEmpty() ? "" : ", reached by " + path);
    return switch (result) {
      case PASS -> peer + " may " + what + by;
      case FAIL -> peer + " may not " + what + by;
      case SOFTFAIL -> peer + " probably may not " + what + by;
      case NEUTRAL -> neutral(peer, what, domain, evaluation, by);
      case NONE -> evaluation.reason();
      case PERMERROR -> "the SPF policy of " + domain + " is broken and says nothing: " + because;
      case TEMPERROR -> "whether " + peer + " may " + what + " cannot be told now: " + because;
      default -> "whether " + peer + " may " + what + " was not checked: " + because;
    };
  }

  private static String neutral(
      String peer, String what, String domain, Evaluation evaluation, String by) {
    boolean said = evaluation.decided();
    return said
        ? domain + " leaves open whether " + peer + " may " + what + by
        : domain
            + " says nothing about "
            + peer
            + ": no term of its SPF record matches"
            + (by.isEmpty() ? "" : ", nor of those after " + by.substring(2));
  }
}
