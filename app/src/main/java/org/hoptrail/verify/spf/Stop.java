package org.hoptrail.verify.spf;

import org.hoptrail.model.Verdict.Result;

/// The evaluation ends here, whatever else the records say: `permerror`, `temperror`, or
/// `not-checked` when the question could not even be asked.
final class Stop extends Exception {

  private final Result result;

  Stop(Result result, String reason) {
    super(reason, null, false, false);
    this.result = result;
  }

  static Stop permerror(String reason) {
    return new Stop(Result.PERMERROR, reason);
  }

  Result result() {
    return result;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
