package org.hoptrail.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoptrail.check.Check;
import org.hoptrail.check.Checks;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.samples.IndexedReports;
import org.hoptrail.samples.MessageSamplesTest;
import org.hoptrail.samples.Samples;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes the pages of the documentation that list what the program knows and does.
final class Pages {

  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> RULES =
      List.of(
          "What is proved stands: a hop that a log confirms, and one whose stamp a valid signature"
              + " covers, is never contradicted. Our own hops are contradicted by logs alone.",
          "A strong finding contradicts the hop it speaks of. So do two medium findings of"
              + " different checks, one of the hop, the other of it, of an older one, or of the"
              + " client that brought it. Weak findings contradict nothing.",
          "When our own stamps are written oddly, the header was rewritten after it arrived, and"
              + " oddities of writing count for nothing.",
          "Below a contradicted hop nothing is better than `claimed`, unless it is proved.",
          "`consistent`: no finding, or weak ones of a single check, which honest mail has too."
              + " `suspicious`: a hop is contradicted, or a strong finding"
              + " speaks of the whole message, or two medium ones of the client at the border."
              + " `forged`: a strong finding, and another that is strong too or rests on something else,"
              + " agree. `unusual`: anything else.");

  private Pages() {}

  static String systems(List<MailSystem> systems) {
    StringBuilder out = new StringBuilder();
    out.append("# Mail systems\n\nGenerated from the catalogue; do not edit.\n\n");
    out.append(
        "What is read of each: `stamps` are the trace fields it writes, `ids` its queue ids ");
    out.append(
        "as far as they follow a rule, `times` the times it hides in other fields, `logs` its ");
    out.append(
        "logs. A stamp that no system recognises is read by the RFC and called `generic`. To ");
    out.append("add a system: one folder in `app/src/main/java/org/hoptrail/mta`, one line in ");
    out.append(
        "`MailSystems`, one folder in `samples/received` or, for what only writes logs, in ");
    out.append("`samples/log`.\n\n");
    out.append("| system | name | reads | seen, and where its formats are defined |\n");
    out.append("|---|---|---|---|\n");
    systems.stream().sorted((a, b) -> a.id().compareTo(b.id())).forEach(s -> system(out, s));
    return out.toString();
  }

  private static void system(StringBuilder out, MailSystem system) {
    boolean traces = !system.dialects().isEmpty() || !system.tokens().isEmpty();
    out.append("| [").append(system.id()).append("](../samples/");
    out.append(traces || system.logs().isEmpty() ? "received/" : "log/").append(system.id());
    out.append(") | ").append(system.title());
    out.append(" | ").append(SystemsCommand.reads(system).replace(",", ", "));
    out.append(" | ").append(system.about().replace("|", "\\|")).append(" |\n");
  }

  static String checks() {
    StringBuilder out = new StringBuilder();
    out.append("# Checks\n\nGenerated from the catalogue and the samples; do not edit.\n\n");
    out.append("A check looks at one message and tells what is odd, how certain it is that ");
    out.append("honest software did not cause it (`weak`, `medium`, `strong`), what innocent ");
    out.append(
        "causes there are and how to see for oneself. What each of them finds in mail whose ");
    out.append("truth is known, and in forgeries made from genuine mail, is counted in ");
    out.append("[checks-counts.md](checks-counts.md). `trace` also holds the messages of one run ");
    out.append(
        "against those before them (`same-stamp`). In an index all are held against each other, and ");
    out.append("what they show of clocks excuses what runs backwards (`time-backwards`).\n\n");
    out.append("How findings become standings and a verdict:\n\n");
    RULES.forEach(rule -> out.append("- ").append(rule).append('\n'));
    CheckCounts counts = CheckCounts.read();
    Checks.ALL.forEach(check -> check(out, check, counts.of(check.id())));
    out.append(
        "\n## Forged from genuine mail\n\nGenuine messages are changed below the border in ");
    out.append(
        "one way each; headers alone are read. Forged stamps that are flagged, in percent, ");
    out.append(
        "in the first and the second half of each set; [why some cannot be](checks-counts.md");
    out.append("#forged-from-genuine-mail).\n\n");
    counts.crafts(out);
    return out.toString();
  }

  private static void check(StringBuilder out, Check check, String counts) {
    out.append("\n## ").append(check.id()).append("\n\n").append(check.title()).append(".\n\n");
    Set<String> words = new LinkedHashSet<>();
    for (Path file : Samples.below(Samples.root().resolve("check").resolve(check.id()))) {
      if (!MessageSamplesTest.isMail(file)) {
        continue;
      }
      String name = file.getFileName().toString();
      String link = "[" + name + "](../samples/check/" + check.id() + "/" + name + ")";
      JsonNode finding = finding(check, file);
      if (finding == null) {
        out.append("- ").append(link).append(": nothing\n");
      } else {
        out.append("- ").append(link).append(": ").append(finding.get("certainty").stringValue());
        out.append(", ").append(finding.get("title").stringValue()).append('\n');
        words.add("Why it matters: " + finding.get("explanation").stringValue());
        words.add("Innocent causes: " + joined(finding.get("innocent"), "; ") + ".");
        words.add("By hand: " + finding.get("howToCheck").stringValue());
        words.add("Rests on: " + joined(finding.get("references"), ", ") + ".");
      }
    }
    words.add("Counted, forged/honest messages it speaks in: " + counts + ".");
    words.forEach(word -> out.append('\n').append(word).append('\n'));
  }

  private static @Nullable JsonNode finding(Check check, Path file) {
    String out = IndexedReports.of(check.id(), file);
    return out.lines()
        .flatMap(line -> JSON.readTree(line).get("findings").valueStream())
        .filter(finding -> finding.get("check").stringValue().equals(check.id()))
        .findFirst()
        .orElse(null);
  }

  private static String joined(JsonNode texts, String separator) {
    return String.join(separator, texts.valueStream().map(JsonNode::stringValue).toList());
  }

  static String commands() {
    StringBuilder out = new StringBuilder();
    out.append("# Commands\n\nGenerated from the help of the commands; do not edit.\n\n");
    out.append("Exit codes: 0 done; 1 a finding at or above `--fail-on`; 2 wrong usage; 3 some ");
    out.append("input could not be read, the rest was processed and what failed is listed and ");
    out.append("counted on standard error.\n");
    Set<String> commands = new LinkedHashSet<>(List.of(""));
    commands.addAll(Main.commandLine(Cli.NOWHERE).getSubcommands().keySet());
    for (String inner : List.of("stats", "check", "compact", "delete")) {
      commands.add("index " + inner);
    }
    for (String command : commands) {
      String[] help = (command + " --help").strip().split(" ");
      out.append("\n## hoptrail").append(command.isEmpty() ? "" : " " + command);
      out.append("\n\n```\n").append(Cli.run(help).out()).append("```\n");
    }
    return out.toString();
  }
}
