package org.hoptrail.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.config.SettingsFile;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.Settings;
import org.hoptrail.render.Catalogue;
import org.hoptrail.render.Style;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What every command has: a name, a description, the options `--format`, `--config`, `--no-color`,
/// `--help` and `--version`.
final class Common {

  /// How results are written.
  enum Format {
    TEXT,
    JSON,
    JSONL
  }

  private final CommandSpec spec;
  private final OptionSpec format;
  private final OptionSpec config =
      OptionSpec.builder("--config")
          .paramLabel("FILE")
          .type(Path.class)
          .description(
              "Settings in TOML: own networks, hosts and domains, clock tolerance, limits.")
          .build();
  private final OptionSpec noColor =
      flag("--no-color").description("No colours, even on a terminal.").build();

  /// @param command what is run; its options are added to [#spec]
  Common(Callable<Integer> command, String name, String... description) {
    this(command, usualFormats(), name, description);
  }

  /// @param format the option `--format`, when it is not the usual one
  Common(Callable<Integer> command, OptionSpec format, String name, String... description) {
    this.format = format;
    spec = CommandSpec.wrapWithoutInspection(command).name(name);
    spec.usageMessage().description(description);
    spec.addOption(format).addOption(config).addOption(noColor);
    addHelp(spec);
  }

  private static OptionSpec usualFormats() {
    return OptionSpec.builder("--format")
        .paramLabel("FORMAT")
        .type(Format.class)
        .defaultValue("TEXT")
        .description("text (default), json (indented) or jsonl (one object a line).")
        .build();
  }

  /// Texts on the command line that belong to no option.
  ///
  /// @param index which places they may have, such as `0..*`
  /// @param arity how many there may be; when that begins with 1, one is needed
  static PositionalParamSpec texts(String label, String index, String arity, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .index(index)
        .arity(arity)
        .required(arity.startsWith("1"))
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  /// Adds `--help` and `--version`.
  static void addHelp(CommandSpec spec) {
    spec.addOption(
        flag("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        flag("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
  }

  /// An option that is there or not.
  static OptionSpec.Builder flag(String... names) {
    return OptionSpec.builder(names).type(boolean.class).arity("0").defaultValue("false");
  }

  /// An option that may be given several times, with one text each time.
  static OptionSpec.Builder repeatable(String name, String label) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1");
  }

  CommandSpec spec() {
    return spec;
  }

  Format format() {
    return format.getValue();
  }

  /// A catalogue in the format that is wanted.
  String in(Catalogue catalogue) {
    return switch (format()) {
      case TEXT -> catalogue.table();
      case JSON -> catalogue.jsonArray() + "\n";
      case JSONL -> catalogue.jsonLines();
    };
  }

  /// The settings for a command that does not ask the DNS: those of the file, or the defaults. A
  /// file that cannot be used is wrong usage.
  Settings settings() {
    return settings(new DnsMode.Off());
  }

  /// The settings of the file, or the defaults. A file that cannot be used is wrong usage.
  ///
  /// @param absent the mode of the DNS when the file names none
  Settings settings(DnsMode absent) {
    Path file = config.getValue();
    if (file == null) {
      return Settings.DEFAULT.with(Settings.DEFAULT.dns().with(absent));
    }
    try {
      return SettingsFile.read(file, absent, CheckOptions.names());
    } catch (SettingsFile.Refused e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  /// Refuses paths of which standard input is several.
  void demandOneStandardInput(List<String> paths) {
    if (Collections.frequency(paths, "-") > 1) {
      throw wrongUsage("- is named more than once; standard input can be read only once");
    }
  }

  CommandLine.ParameterException wrongUsage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  Style style(Terminal terminal) {
    boolean plain = noColor.getValue();
    return !plain && terminal.color() ? Style.COLOR : Style.PLAIN;
  }
}
