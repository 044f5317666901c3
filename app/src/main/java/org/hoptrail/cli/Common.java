package org.hoptrail.cli;

import java.nio.file.Path;
import org.hoptrail.config.SettingsFile;
import org.hoptrail.model.Settings;
import org.hoptrail.render.Style;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that every command has.
final class Common {

  /// How results are written.
  enum Format {
    TEXT,
    JSON,
    JSONL
  }

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), json (indented) or jsonl (one object a line).")
  Format format = Format.TEXT;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in TOML: own networks, hosts and domains, clock tolerance, limits.")
  @Nullable Path config;

  @Option(names = "--no-color", description = "No colours, even on a terminal.")
  boolean noColor;

  /// The settings of the file, or the defaults. A file that cannot be used is wrong usage.
  Settings settings() {
    if (config == null) {
      return Settings.DEFAULT;
    }
    try {
      return SettingsFile.read(config);
    } catch (SettingsFile.Refused e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  CommandLine.ParameterException wrongUsage(String message) {
    if (command == null) {
      throw new IllegalStateException("used before parsing");
    }
    return new CommandLine.ParameterException(command.commandLine(), message);
  }

  Style style(Terminal terminal) {
    return !noColor && terminal.color() ? Style.COLOR : Style.PLAIN;
  }
}
