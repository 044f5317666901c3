package org.hoptrail.samples;

import java.util.List;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.Verdict;

/// Verdicts as the expected files of samples show them, with all that was asked.
final class VerdictDump {

  private VerdictDump() {}

  static void verdict(String question, Verdict verdict, StringBuilder out) {
    out.append(question).append('\n');
    out.append("  ").append(verdict.result().word()).append(": ");
    out.append(verdict.sentence()).append('\n');
    String by = verdict.decidedBy() == null ? "" : ", by " + verdict.decidedBy();
    out.append("  ").append(verdict.property()).append('=').append(verdict.value());
    out.append(by).append('\n');
    verdict
        .details()
        .forEach(d -> out.append("  " + d.name() + ": " + d.value().replace("\t", "\\t") + "\n"));
    asked(verdict.asked(), out);
  }

  static void asked(List<DnsAnswer> answers, StringBuilder out) {
    for (DnsAnswer answer : answers) {
      out.append("    ").append(answer.question()).append(" -> ");
      out.append(answer.records().isEmpty() ? answer.outcome() : answer.records()).append('\n');
    }
    out.append('\n');
  }
}
