package org.hoptrail.cli;

import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/// `--fail-on`: whether a finding was bad enough for the exit code to tell.
final class FailOn {

  private final OptionSpec level =
      OptionSpec.builder("--fail-on")
          .paramLabel("LEVEL")
          .type(Severity.class)
          .description("Exit with 1 when a finding is at least notice, warning or alarm.")
          .build();
  private boolean reached;

  OptionSpec spec() {
    return level;
  }

  void see(Report report) {
    @Nullable Severity least = level.getValue();
    if (least != null && !reached) {
      reached =
          report.findings().stream().anyMatch(found -> found.severity().compareTo(least) >= 0);
    }
  }

  /// What the shell is told after all messages were seen.
  int exitCode() {
    return reached ? ExitCode.FINDING : ExitCode.DONE;
  }
}
