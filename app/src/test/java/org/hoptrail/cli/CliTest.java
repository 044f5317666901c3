package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hoptrail.cli.Cli.Result;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the command line promises (DESIGN section 9): exit codes, where messages go, what happens
/// to the rest when some input is bad.
class CliTest {

  private static final String MESSAGE = Samples.root().resolve("campus/message.eml").toString();
  private static final String FORGED = Samples.root().resolve("campus/forged.eml").toString();
  private static final String SMALL = "Received: by a.example; Tue, 3 Mar 2026 10:00:00 +0000\n\n";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void one_message_is_traced() {
    Result result = Cli.run("trace", MESSAGE);
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith(MESSAGE).contains("CONSISTENT", "6 hops", "border");
  }

  @Test
  void a_missing_file_is_told_and_the_rest_is_read() {
    Result result = Cli.run("trace", "nowhere.eml", MESSAGE);
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.err())
        .isEqualTo(
            """
            hoptrail: nowhere.eml: There is no such file or directory.
            hoptrail: 1 message read, 1 input could not be read
            """);
    assertThat(result.out()).contains("6 hops");
  }

  @Test
  void an_unreadable_file_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("a.eml"), SMALL);
    assumeThat(file.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();
    Result result = Cli.run("trace", file.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.err())
        .isEqualTo("hoptrail: " + file + ": Permission to read it is denied.\n");
  }

  @Test
  void a_binary_file_is_told() throws IOException {
    Path file = Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 3, 0, 0, 0, 7, 8});
    Result result = Cli.run("trace", file.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo("hoptrail: " + file + ": It is binary data, not a mail message or mailbox.\n");
  }

  @Test
  void an_empty_file_is_told() throws IOException {
    Path file = Files.createFile(folder.resolve("a.eml"));
    Result result = Cli.run("trace", file.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.err()).isEqualTo("hoptrail: " + file + ": It is empty.\n");
  }

  @Test
  void of_a_thousand_files_three_are_bad() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      Files.writeString(folder.resolve("%03d.eml".formatted(i)), SMALL);
    }
    Files.write(folder.resolve("100.eml"), new byte[] {0, 1, 2, 3});
    Files.write(folder.resolve("500.eml"), new byte[0]);
    Files.writeString(folder.resolve("999.eml"), "no mail at all\n");
    Result result = Cli.run("trace", "--format", "jsonl", folder.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.lines()).hasSize(997);
    assertThat(result.err().lines())
        .hasSize(4)
        .last()
        .isEqualTo("hoptrail: 997 messages read, 3 inputs could not be read");
  }

  @Test
  void what_is_no_mail_in_a_directory_is_counted_only() throws IOException {
    Files.writeString(folder.resolve("README"), "Mail of the spring.\n");
    Files.writeString(folder.resolve("1"), SMALL);
    Result result = Cli.run("trace", folder.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEqualTo("hoptrail: 1 file skipped: no mail in it\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-"})
  void standard_input_is_read(String argument) {
    String[] args = argument.isEmpty() ? new String[] {"trace"} : new String[] {"trace", argument};
    Result result = Cli.reading(SMALL).with(args);
    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith("-\n").contains("a.example");
  }

  @Test
  void standard_input_cannot_be_read_twice() {
    Result result = Cli.reading(SMALL).with("trace", "-", "-");
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("hoptrail: - is named more than once;");
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trace --formt json",
        "trace --format xml",
        "trace --fail-on panic",
        "trace --check token-tmie",
        "trace --dns lively",
        "trace --config",
        "trase",
        "--verbose"
      })
  void wrong_usage_is_told_in_few_lines(String line) {
    Result result = Cli.run(line.split(" "));
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("hoptrail: ").contains("--help'.");
    assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void findings_can_make_the_command_fail() {
    assertThat(Cli.run("trace", "--fail-on", "warning", FORGED).exit()).isEqualTo(ExitCode.FINDING);
    assertThat(Cli.run("trace", "--fail-on", "alarm", FORGED).exit()).isEqualTo(ExitCode.FINDING);
    assertThat(Cli.run("trace", "--fail-on", "notice", MESSAGE).exit()).isZero();
    assertThat(Cli.run("trace", FORGED).exit()).isZero();
    assertThat(Cli.run("trace", "--fail-on", "alarm", FORGED, "nowhere").exit())
        .as("what could not be read weighs more")
        .isEqualTo(ExitCode.UNREADABLE);
  }

  @Test
  void json_of_one_message_is_an_object_of_several_an_array_of_none_an_empty_one() {
    assertThat(json("trace", "--format", "json", MESSAGE).isObject()).isTrue();
    JsonNode two = json("trace", "--format", "json", MESSAGE, FORGED);
    assertThat(two.isArray()).isTrue();
    assertThat(two.size()).isEqualTo(2);
    JsonNode none = json("trace", "--format", "json", "nowhere");
    assertThat(none.isArray()).isTrue();
    assertThat(none.size()).isZero();
  }

  private static JsonNode json(String... args) {
    return JSON.readTree(Cli.run(args).out());
  }

  @Test
  void json_lines_are_one_object_each() {
    Result result = Cli.run("trace", "--format", "jsonl", MESSAGE, FORGED);
    assertThat(result.lines()).hasSize(2).allMatch(line -> JSON.readTree(line).isObject());
    assertThat(Cli.run("trace", "--format", "jsonl", "nowhere").out()).isEmpty();
  }

  @Test
  void colours_are_for_terminals_and_can_be_refused() {
    assertThat(Cli.run("trace", FORGED).out()).doesNotContain("\u001b");
    assertThat(Cli.onATerminal().with("trace", FORGED).out()).contains("\u001b[1;31mSUSPICIOUS");
    assertThat(Cli.onATerminal().with("trace", "--no-color", FORGED).out())
        .isEqualTo(Cli.run("trace", FORGED).out());
    assertThat(Terminal.welcomesColor(true, null, "xterm")).isTrue();
    assertThat(Terminal.welcomesColor(true, "", null)).as("NO_COLOR empty").isTrue();
    assertThat(Terminal.welcomesColor(true, "1", "xterm")).as("NO_COLOR=1").isFalse();
    assertThat(Terminal.welcomesColor(true, null, "dumb")).as("TERM=dumb").isFalse();
    assertThat(Terminal.welcomesColor(false, null, "xterm")).as("not a terminal").isFalse();
  }

  @Test
  void colours_change_nothing_but_the_colours() {
    String colored = Cli.onATerminal().with("trace", "--where", FORGED).out();
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(Cli.run("trace", "--where", FORGED).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "trace --help", "systems --help", "checks --help"})
  void help_fits_eighty_columns(String line) {
    Result result = Cli.run(line.split(" "));
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("Usage: hoptrail");
    assertThat(result.out().lines()).allMatch(shown -> shown.length() <= 80);
  }

  @Test
  void without_a_command_the_commands_are_listed() {
    Result result = Cli.run();
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("trace", "systems", "checks", "Exit codes");
    assertThat(Cli.run("--version").out()).startsWith("hoptrail ");
  }

  @Test
  void catalogues_are_tables_or_json() {
    for (String command : new String[] {"systems", "checks"}) {
      Result text = Cli.run(command);
      Result lines = Cli.run(command, "--format", "jsonl");
      JsonNode all = JSON.readTree(Cli.run(command, "--format", "json").out());
      assertThat(all).hasSize(lines.lines().size());
      assertThat(lines.lines()).hasSize(text.lines().size() - 1).allMatch(CliTest::isObject);
    }
    assertThat(Cli.run("checks").out()).contains("token-time");
    assertThat(Cli.run("systems").out()).contains("postfix");
  }

  private static boolean isObject(String line) {
    return JSON.readTree(line).isObject();
  }

  @Test
  void where_gives_file_line_and_column() throws IOException {
    Result result = Cli.run("trace", "--where", FORGED);
    assertPlace(result.out(), Path.of(FORGED), "4fQSnr0qGrz1xnB");
  }

  @Test
  void where_counts_the_lines_of_a_mailbox() throws IOException {
    String from = "From x@a.example Tue Mar  3 10:00:00 2026\n";
    String forged = Files.readString(Path.of(FORGED));
    Path box = folder.resolve("in.mbox");
    Files.writeString(box, from + forged + "\n" + from + forged.replace("qGrz", "qGsz") + "\n");
    Result result = Cli.run("trace", "--where", box.toString());
    assertPlace(result.out(), box, "4fQSnr0qGrz1xnB");
    assertPlace(result.out(), box, "4fQSnr0qGsz1xnB");
  }

  /// That the line `> file:line:column  ... TEXT` names the place where the text stands.
  private static void assertPlace(String out, Path file, String text) throws IOException {
    String[] place =
        out.lines()
            .filter(line -> line.startsWith("    > ") && line.endsWith(" " + text))
            .findFirst()
            .orElseThrow()
            .replace("    > " + file + ":", "")
            .split("[: ]");
    String line = Files.readAllLines(file).get(Integer.parseInt(place[0]) - 1);
    assertThat(line.substring(Integer.parseInt(place[1]) - 1)).startsWith(text);
  }

  @Test
  void where_says_when_lines_cannot_be_counted() {
    String two = "From x@a.example Tue Mar  3 10:00:00 2026\n" + SMALL;
    Result result = Cli.reading(two + two).with("trace", "--where");
    assertThat(result.out()).contains("(lines count from the start of the message)");
  }

  @Test
  void terminals_are_not_driven_by_names_of_files() throws IOException {
    Path file = Files.writeString(folder.resolve("a\u001b[31m.eml"), SMALL);
    Result result = Cli.run("trace", file.toString(), folder + "/b\u001b[2J.eml");
    assertThat(result.out() + result.err()).doesNotContain("\u001b").contains("\\x1b");
  }

  @Test
  void lines_fit_a_hundred_columns() {
    for (String file : new String[] {MESSAGE, FORGED}) {
      Stream<String> lines = Cli.run("trace", file).out().lines().skip(1);
      assertThat(lines).allMatch(line -> line.length() <= 100);
    }
  }
}
