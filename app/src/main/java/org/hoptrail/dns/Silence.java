package org.hoptrail.dns;

import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.Verdict.Result;

/// What follows from an answer that is none ([DnsAnswer#isSilent]).
public final class Silence {

  private Silence() {}

  /// `not-checked` when the question was never put, because the DNS is off or the message had used
  /// up its questions; else `temperror` (RFC 8601 2.7).
  public static Result result(DnsAnswer answer) {
    return wasPut(answer) ? Result.TEMPERROR : Result.NOT_CHECKED;
  }

  /// Whether somebody was asked.
  public static boolean wasPut(DnsAnswer answer) {
    return answer.outcome() != Outcome.NOT_ASKED && answer.outcome() != Outcome.SPENT;
  }

  /// The reason in words: ``the DNS did not answer `example.net. TXT` (SERVFAIL)``.
  public static String inWords(DnsAnswer answer) {
    String remark = answer.remark() == null ? words(answer.outcome()) : answer.remark();
    return wasPut(answer)
        ? "the DNS did not answer `" + answer.question() + "` (" + remark + ")"
        : "`" + answer.question() + "` was not asked (" + remark + ")";
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case SERVER_FAILURE -> "SERVFAIL";
      case REFUSED -> "REFUSED";
      case TIMEOUT -> "nothing came in time";
      default -> "no usable answer";
    };
  }
}
