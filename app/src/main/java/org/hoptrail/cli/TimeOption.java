package org.hoptrail.cli;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/// An option that takes a time.
final class TimeOption {

  private final OptionSpec option;

  TimeOption(String name, String description) {
    option =
        OptionSpec.builder(name)
            .paramLabel("TIME")
            .type(String.class)
            .description(description + " ISO 8601: 2026-03-03 or 2026-03-03T10:00Z.")
            .build();
  }

  OptionSpec spec() {
    return option;
  }

  /// The time, or null when the option is not there.
  @Nullable Instant time(Common common, ZoneId zone) {
    String text = option.getValue();
    Instant read = text == null ? null : Moment.parse(text, zone);
    if (text != null && read == null) {
      throw common.wrongUsage(
          option.longestName()
              + " "
              + text
              + ": not a time; write 2026-03-03 or 2026-03-03T10:00Z");
    }
    return read;
  }
}
