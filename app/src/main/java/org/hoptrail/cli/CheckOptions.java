package org.hoptrail.cli;

import java.util.List;
import org.hoptrail.check.Check;
import org.hoptrail.check.Checks;
import org.hoptrail.model.CheckChoice;
import org.hoptrail.model.Settings;
import org.hoptrail.text.NearestName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Which checks look: `--check` and `--no-check`, which win over the settings file.
final class CheckOptions {

  private final OptionSpec only =
      names("--check", "Run this forgery check and no other. Repeatable, or a list with commas;");
  private final OptionSpec off =
      names("--no-check", "Leave this forgery check out. Repeatable, or a list with commas;");

  private static OptionSpec names(String option, String description) {
    return Common.repeatable(option, "NAME")
        .splitRegex("\\s*,\\s*")
        .splitRegexSynopsisLabel(",")
        .description(description + " `hoptrail checks` lists them.")
        .build();
  }

  void addTo(CommandSpec spec) {
    spec.addOption(only).addOption(off);
  }

  /// The settings, with what the command line says of the checks.
  Settings settings(Common common, Settings settings) {
    @Nullable List<String> wanted = only.getValue();
    @Nullable List<String> unwanted = off.getValue();
    CheckChoice choice = settings.checks();
    return settings.with(
        new CheckChoice(
            wanted == null ? choice.only() : known(common, "--check", wanted),
            unwanted == null ? choice.off() : known(common, "--no-check", unwanted)));
  }

  private static List<String> known(Common common, String option, List<String> names) {
    List<String> all = names();
    for (String name : names) {
      if (!all.contains(name)) {
        String nearest = NearestName.of(name, all);
        String remedy =
            nearest.isEmpty() ? "`hoptrail checks` lists them" : "did you mean " + nearest + "?";
        throw common.wrongUsage(option + " " + name + ": there is no such check; " + remedy);
      }
    }
    return names;
  }

  /// The ids of all checks.
  static List<String> names() {
    return Checks.ALL.stream().map(Check::id).toList();
  }
}
