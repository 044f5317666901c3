package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.hoptrail.cli.Cli.Result;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/// A command line that cannot be understood is answered in two or three lines.
class WrongUsageTest {

  @TestFactory
  Stream<DynamicTest> every_command_says_what_it_needs() {
    return commands(Main.commandLine(Cli.NOWHERE))
        .filter(command -> command.getCommandSpec().requiredArgs().size() > 0)
        .map(
            command -> {
              String name = command.getCommandSpec().qualifiedName().replace("hoptrail ", "");
              return DynamicTest.dynamicTest(name, () -> demandsSomething(name));
            });
  }

  private static Stream<CommandLine> commands(CommandLine line) {
    return Stream.concat(
        Stream.of(line), line.getSubcommands().values().stream().flatMap(WrongUsageTest::commands));
  }

  private static void demandsSomething(String name) {
    Result result = Cli.run(name.split(" "));
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("hoptrail: Missing required ")
        .endsWith("Try 'hoptrail " + name + " --help'.\n")
        .hasLineCount(2);
  }

  @Test
  void a_word_in_the_place_of_a_command_is_a_command_misspelt() {
    assertThat(Cli.run("serach", "--index", "mail.index", "x").err())
        .startsWith("hoptrail: there is no command serach\nDid you mean: hoptrail ")
        .contains("hoptrail search")
        .endsWith("Try 'hoptrail --help'.\n");
    assertThat(Cli.run("index", "chek", "--index", "mail.index").err())
        .startsWith("hoptrail: there is no command chek\n");
    assertThat(Cli.run("--versoin").err()).contains("Unknown option: '--versoin'");
  }

  /// It must not look like a finding to a script.
  @Test
  void what_nobody_foresaw_is_told_as_such() throws IOException {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("nobody foresaw this");
          }
        };
    try (ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      Terminal terminal = new Terminal(InputStream.nullInputStream(), broken, err, false, "off");
      assertThat(Main.run(terminal, "checks")).isEqualTo(ExitCode.UNREADABLE);
      assertThat(told.toString(StandardCharsets.UTF_8))
          .startsWith("hoptrail: this should not have happened; please report it:\n")
          .contains("nobody foresaw this", "ChecksCommand");
    }
  }
}
