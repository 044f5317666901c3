package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hoptrail.cli.Cli.Result;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a command has to say, somebody learns of it when it cannot be written.
class UnwritableOutputTest {

  @TempDir static Path folder;

  @BeforeAll
  static void fill() {
    Cli.run("ingest", "--index", folder + "/index", "" + Samples.root().resolve("campus"));
  }

  /// Standard output where each write fails, as on a full disk.
  private static Result failing(String why, String line) {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(InputStream.nullInputStream(), out, errors, false, "off");
    String campus = Samples.root().resolve("campus").toString();
    String filled = line.replace("CAMPUS", campus).replace("INDEX", folder + "/index");
    int exit = Main.run(terminal, filled.split(" ", -1));
    return new Result(exit, "", err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "trace --help",
        "index --help",
        "index stats --help",
        "trace CAMPUS/message.eml",
        "trace --format json CAMPUS/message.eml",
        "trace --format jsonl CAMPUS/message.eml",
        "follow * CAMPUS/logs/mx1",
        "follow --raw * CAMPUS/logs/mx1",
        "follow --format json * CAMPUS/logs/mx1",
        "summary CAMPUS/logs/mx1",
        "summary --format json CAMPUS/logs/mx1",
        "analyze --output - CAMPUS/message.eml",
        "ingest --dry-run --index INDEX CAMPUS/message.eml",
        "search --index INDEX",
        "search --index INDEX --format json",
        "search --index INDEX --format jsonl",
        "search --index INDEX --format csv",
        "search --help-fields",
        "graph --index INDEX",
        "graph --index INDEX --format json",
        "graph --index INDEX --format dot",
        "index stats --index INDEX",
        "index check --index INDEX",
        "lookup --dns zones:CAMPUS/dns museum.example",
        "lookup --dns zones:CAMPUS/dns --format json museum.example",
        "explain 550",
        "explain --format json 550",
        "systems",
        "checks --format json",
        "checks --format jsonl"
      })
  void a_full_disk_is_told_and_a_reader_that_went_away_is_no_failure(String line) {
    Result full = failing("No space left on device", line);
    assertThat(full.err())
        .endsWith("hoptrail: the output could not be written: No space left on device\n");
    assertThat(full.exit()).isEqualTo(ExitCode.UNREADABLE);
    Result gone = failing("Broken pipe", line);
    assertThat(gone.err()).doesNotContain("pipe");
    assertThat(gone.exit()).isZero();
  }
}
