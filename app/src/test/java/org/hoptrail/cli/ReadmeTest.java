package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hoptrail.samples.Golden;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README shows is what happens: every `console` block is run and its output compared.
class ReadmeTest {

  private static final Path README = Samples.root().resolveSibling("README.md");
  private static final String PROMPT = "$ app/bin/hoptrail ";
  private static final String QUIET = " 2>/dev/null";

  /// Stands for `/tmp`.
  @TempDir private Path folder;

  @Test
  void every_console_block_shows_what_is_printed() throws IOException {
    StringBuilder actual = new StringBuilder();
    boolean inBlock = false;
    int commands = 0;
    for (String line : Files.readAllLines(README)) {
      if (line.startsWith(PROMPT) && inBlock) {
        commands++;
        actual.append(line).append('\n').append(output(line.substring(PROMPT.length())));
      } else if (!inBlock || line.equals("```")) {
        inBlock = line.equals("```console");
        actual.append(line).append('\n');
      }
    }
    assertThat(commands).isPositive();
    Golden.checkFile(README, actual.toString());
  }

  private String output(String arguments) {
    String root = Samples.root().toString();
    boolean quiet = arguments.endsWith(QUIET);
    String[] args =
        Arrays.stream(arguments.replace(QUIET, "").split(" "))
            .map(argument -> argument.replaceFirst("^/tmp/", folder + "/"))
            .map(argument -> argument.replaceFirst("^(zones:)?samples(/|$)", "$1" + root + "$2"))
            .toArray(String[]::new);
    Cli.Result result = Cli.run(args);
    return (result.out() + (quiet ? "" : result.err())).replace(root + "/", "samples/");
  }

  /// A newcomer copies one line to try it and one to test it.
  @Test
  void there_is_one_command_to_try_it_and_one_to_test_it() throws IOException {
    assertThat(commandsUnder("## Try it")).hasSize(1);
    assertThat(commandsUnder("## Test it")).hasSize(1);
  }

  private static List<String> commandsUnder(String heading) throws IOException {
    List<String> lines = Files.readAllLines(README);
    int from = lines.indexOf(heading) + 1;
    int fence = from;
    while (!lines.get(fence).startsWith("```")) {
      fence++;
    }
    int to = fence + 1;
    while (!lines.get(to).equals("```")) {
      to++;
    }
    boolean console = lines.get(fence).equals("```console");
    return lines.subList(fence + 1, to).stream()
        .filter(line -> !console || line.startsWith("$ "))
        .toList();
  }
}
