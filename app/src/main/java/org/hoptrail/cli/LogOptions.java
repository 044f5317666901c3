package org.hoptrail.cli;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What a reader of logs must be told when the logs do not tell it.
final class LogOptions {

  private final OptionSpec zone =
      OptionSpec.builder("--zone")
          .paramLabel("ZONE")
          .type(String.class)
          .description(
              "Zone of log times that have none, where nothing inside the log proves it: UTC, +01:00"
                  + " or Europe/Berlin; default is the zone of this machine.")
          .build();

  private final OptionSpec verbose =
      Common.flag("--verbose")
          .description(
              "Tell on standard error of each log how the year and the zone of its times are known.")
          .build();

  void addTo(CommandSpec spec) {
    spec.addOption(zone).addOption(verbose);
  }

  /// Only what they are read with, for who tells nothing on standard error.
  void addQuietlyTo(CommandSpec spec) {
    spec.addOption(zone);
  }

  LogReport report(PrintStream err) {
    return new LogReport(err, verbose.getValue());
  }

  LogSettings settings(Common common, Settings settings) {
    String name = zone.getValue();
    try {
      ZoneId used = name == null ? ZoneId.systemDefault() : ZoneId.of(name);
      Instant now = Terminal.clock().instant();
      return new LogSettings(used, now, settings.limits().logLineBytes());
    } catch (DateTimeException unknown) {
      throw common.wrongUsage(
          "--zone " + name + ": no such zone; write UTC, +01:00 or Europe/Berlin");
    }
  }
}
