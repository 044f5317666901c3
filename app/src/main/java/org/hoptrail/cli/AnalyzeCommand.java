package org.hoptrail.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.cli.OutputFolder.Product;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Survey;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.render.ReportRows;
import org.hoptrail.render.SurveyHtml;
import org.hoptrail.render.SurveyOut;
import org.hoptrail.source.Sources;
import org.hoptrail.source.Tally;
import org.hoptrail.survey.Surveyor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `hoptrail analyze`: many messages into files for other tools.
final class AnalyzeCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  private static final Product REPORTS =
      new Product("reports.jsonl", "{\"schema\":\"hoptrail.report/");
  private static final Product HOPS = new Product("hops.csv", "sha256,message_id,");
  private static final Product PAGE =
      new Product("summary.html", "<meta name=\"generator\" content=\"Hoptrail\">");

  /// More would only wait for each other.
  private static final int MOST_THREADS = 256;

  private static final int TOP = 25;

  private final Terminal terminal;
  private final Common common =
      new Common(
          this,
          "analyze",
          "Analyses many messages without an index, for other tools: reports.jsonl with a report on"
              + " each message, hops.csv with a row for each hop, and summary.html, a page with"
              + " verdicts, probably forged messages, and where time is lost.",
          "PATH is a message, a mailbox (mbox, MMDF, Maildir), an archive, a directory of these,"
              + " or - for standard input; compressed or not.",
          "The same input gives the same files, whatever the number of threads. What is summed up"
              + " is printed too: one line, or with --format an object.");
  private final PositionalParamSpec paths = Common.texts("PATH", "0..*", "1..*", "What to read.");
  private final OptionSpec output =
      OptionSpec.builder("--output")
          .paramLabel("DIR")
          .type(String.class)
          .required(true)
          .description(
              "The directory to write into, new or empty; - writes the reports alone to standard"
                  + " output.")
          .build();
  private final OptionSpec force =
      Common.flag("--force")
          .description(
              "Write into a directory that is not empty, over what an earlier run wrote there."
                  + " Other files stay as they are.")
          .build();
  private final NumberOption threads =
      new NumberOption(
          "--threads",
          Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS),
          1,
          MOST_THREADS,
          "How many messages to work on at a time; default is the number of processors.");
  private final FailOn failOn = new FailOn();
  private final DnsOptions dns =
      new DnsOptions("Verify SPF, DKIM, DMARC, ARC and hosts against the DNS; default is off.");
  private final CheckOptions checks = new CheckOptions();
  private final LoggedAnalyzer logs = new LoggedAnalyzer();

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
    CommandSpec spec = common.spec().addPositional(paths).addOption(output).addOption(force);
    spec.addOption(threads.spec()).addOption(failOn.spec());
    dns.addTo(spec);
    checks.addTo(spec);
    logs.addTo(spec);
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() throws IOException {
    List<String> named = paths.getValue();
    common.demandOneStandardInput(named);
    Settings settings = checks.settings(common, dns.settings(common, terminal, new DnsMode.Off()));
    int desks = threads.number(common);
    String directory = output.getValue();
    if (directory.equals(STANDARD_OUTPUT)) {
      OutputStream out = new BufferedOutputStream(terminal.out(), 1 << 16);
      int exitCode = analyze(desks, settings, new AnalyzeRun.Outlets(out, null), new Surveyor());
      out.flush();
      return exitCode;
    }
    return analyze(desks, settings, folder(directory));
  }

  private Path folder(String directory) {
    try {
      return Path.of(directory);
    } catch (InvalidPathException unusable) {
      throw common.wrongUsage("--output " + directory + ": " + unusable.getReason());
    }
  }

  private int analyze(int desks, Settings settings, Path folder) throws IOException {
    try (OutputFolder out =
        OutputFolder.open(folder, force.getValue(), List.of(REPORTS, HOPS, PAGE))) {
      Surveyor surveyor = new Surveyor();
      AnalyzeRun.Outlets outlets = new AnalyzeRun.Outlets(out.write(REPORTS), out.write(HOPS));
      if (outlets.hops() != null) {
        outlets.hops().write(ReportRows.csvHeading());
      }
      int exitCode = analyze(desks, settings, outlets, surveyor);
      Survey survey = surveyor.survey(TOP);
      out.write(PAGE).write(page(survey, folder));
      out.finish();
      tell(survey);
      return exitCode;
    } catch (OutputFolder.Unusable unusable) {
      throw common.wrongUsage("--output " + folder + ": " + unusable.getMessage());
    }
  }

  private static byte[] page(Survey survey, Path folder) {
    MessageLinks links = new MessageLinks(folder);
    return SurveyHtml.of(survey, links::to).getBytes(StandardCharsets.UTF_8);
  }

  private void tell(Survey survey) {
    if (common.format() == Common.Format.TEXT) {
      terminal.say(SurveyOut.sentence(survey));
    } else {
      SurveyOut.json(survey, terminal.out(), common.format() == Common.Format.JSON);
    }
  }

  private int analyze(int desks, Settings settings, AnalyzeRun.Outlets outlets, Surveyor surveyor) {
    try (Verification verification = DnsOptions.open(common, settings);
        LoggedAnalyzer.Logged logged = logs.open(common, settings, terminal)) {
      Tally tally;
      try (AnalyzeRun run =
          new AnalyzeRun(
              desks, logged.analyzers(), verification, outlets, surveyor, failOn, terminal)) {
        tally = new Sources(settings.limits()).read(paths.getValue(), terminal.in(), run);
        run.finish();
      }
      Unread.tell(tally, terminal.err());
      DnsOptions.complain(verification, terminal);
      if (tally.failures() > 0) {
        return ExitCode.UNREADABLE;
      }
      return logged.exitCode() == ExitCode.DONE ? failOn.exitCode() : logged.exitCode();
    }
  }
}
