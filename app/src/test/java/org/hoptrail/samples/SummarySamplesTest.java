package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hoptrail.cli.Cli;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Sums up every log below `samples/summary` and compares with the two expected files beside it.
class SummarySamplesTest {

  private static final Path FOLDER = Samples.root().resolve("summary");

  @TestFactory
  Stream<DynamicTest> summaries() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".log")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) {
    Cli.Result text = Cli.run("summary", "--zone", "UTC", file.toString());
    assertThat(text.exit()).isZero();
    assertThat(text.out()).as("what a terminal gets").matches("[\\n\\P{Cntrl}]*");
    Golden.check(file, "txt", portable(text.out(), file));
    Cli.Result json = Cli.run("summary", "--zone", "UTC", "--format", "json", file.toString());
    Golden.check(file, "json", portable(json.out(), file));
  }

  private static String portable(String out, Path file) {
    return out.replace(file.toString(), file.getFileName().toString());
  }

  @Test
  void the_page_holds_no_markup_of_the_log(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.html");
    Cli.run("summary", "--html", page.toString(), FOLDER.resolve("day.log").toString());
    String html = Files.readString(page);
    assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(html).doesNotContain("<script").doesNotContain("http://").doesNotContain("src=");
    assertThat(html).contains("<svg", "prefers-color-scheme");
  }

  @Test
  void a_window_cuts_off_what_is_outside() {
    String log = FOLDER.resolve("day.log").toString();
    String out = Cli.run("summary", "--since", "2026-03-02T08:30:00Z", log).out();
    assertThat(out).contains("2  rejected before they were queued").contains("0  messages rec");
    assertThat(Cli.run("summary", "--top", "0", log).exit()).isEqualTo(2);
    assertThat(Cli.run("summary", "--since", "soon", log).exit()).isEqualTo(2);
  }
}
