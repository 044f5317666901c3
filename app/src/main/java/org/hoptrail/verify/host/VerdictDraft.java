package org.hoptrail.verify.host;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Silence;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// A verdict while its questions are being asked.
final class VerdictDraft {

  private final Inquiry.Part dns;
  private final Method method;
  private final String property;
  private final String value;
  private final @Nullable Integer receivedIndex;
  private final List<Detail> details = new ArrayList<>();
  private @Nullable String decidedBy;

  VerdictDraft(
      Inquiry.Part dns,
      Method method,
      String property,
      String value,
      @Nullable Integer receivedIndex) {
    this.dns = dns;
    this.method = method;
    this.property = property;
    this.value = value;
    this.receivedIndex = receivedIndex;
  }

  Inquiry.Part dns() {
    return dns;
  }

  void detail(String name, String text) {
    details.add(new Detail(name, text));
  }

  VerdictDraft decidedBy(String what) {
    decidedBy = what;
    return this;
  }

  Verdict end(Result result, String sentence) {
    return new Verdict(
        method,
        result,
        property,
        value,
        receivedIndex,
        decidedBy,
        sentence,
        details,
        List.of(),
        List.of(),
        dns.asked());
  }

  /// The end because a question had no answer.
  Verdict silent(DnsAnswer answer) {
    return end(Silence.result(answer), Silence.inWords(answer));
  }
}
