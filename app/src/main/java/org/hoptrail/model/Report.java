package org.hoptrail.model;

import java.util.List;

/// Everything Hoptrail has to say of one message.
///
/// @param header the header block all spans point into
/// @param message what a person recognises the message by
/// @param route the path
/// @param verdicts what DNS and signatures prove, [Verdicts#NONE] when nothing was verified
/// @param findings what is odd, most certain first
/// @param verdict the findings in one word
/// @param problems bad input met on the way
public record Report(
    HeaderBlock header,
    MessageSummary message,
    Route route,
    Verdicts verdicts,
    List<Finding> findings,
    MessageVerdict verdict,
    List<Problem> problems) {

  public Report {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }
}
