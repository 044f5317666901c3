package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoptrail.cli.Cli.Result;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `hoptrail explain` promises at the shell.
class ExplainCommandTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SWAKS = Samples.root().resolve("explain/swaks-tls.txt").toString();

  @TempDir Path folder;

  @Test
  void words_of_the_command_line_are_explained() {
    Result result = Cli.run("explain", "550 5.1.1 <a@b.example>: User unknown");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("PERMANENT", "no such recipient", "Turn        the sender");
  }

  @Test
  void forgotten_quotes_do_no_harm() {
    String quoted = Cli.run("explain", "550 5.1.1 User unknown").out();
    assertThat(Cli.run("explain", "550", "5.1.1", "User", "unknown").out()).isEqualTo(quoted);
    assertThat(Cli.run("explain", "550", "5.1.1").out()).startsWith("550 5.1.1\n");
    assertThat(Cli.run("explain", "5.1.1", "5.2.2").out())
        .startsWith("5.1.1\n")
        .contains("\n5.2.2\n");
  }

  @Test
  void standard_input_is_read() {
    String wanted = Cli.run("explain", "450 4.2.0 Greylisted").out();
    assertThat(Cli.reading("450 4.2.0 Greylisted\n").with("explain").out()).isEqualTo(wanted);
    assertThat(Cli.reading("450 4.2.0 Greylisted\n").with("explain", "-").out()).isEqualTo(wanted);
  }

  @Test
  void what_holds_no_reply_is_told_and_the_rest_is_explained() {
    Result result = Cli.run("explain", SWAKS, "nothing to see here");
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.out()).startsWith("An SMTP session (swaks)");
    assertThat(result.err()).isEqualTo("hoptrail: nothing to see here: no SMTP reply found\n");
    assertThat(Cli.run("explain", "nowhere.txt").err())
        .isEqualTo("hoptrail: nowhere.txt: no SMTP reply found, and there is no such file\n");
  }

  @Test
  void a_directory_is_no_text() {
    Result result = Cli.run("explain", folder.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.err()).contains("it is a directory");
  }

  @Test
  void wrong_usage_is_told() {
    assertThat(Cli.run("explain", "-", "-").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(Cli.run("explain", "--nonsense").exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void terminals_are_not_driven_by_replies() throws IOException {
    String hostile = "550 5.7.1 \u001b[31mred\u009b \u202egnihtemos";
    Path file = Files.writeString(folder.resolve("a\u001b[31m"), hostile);
    Path nothing = Files.writeString(folder.resolve("b\u001b[31m"), "\u001b[2J");
    for (Result result :
        new Result[] {
          Cli.run("explain", hostile), Cli.run("explain", file.toString(), nothing.toString())
        }) {
      assertThat(result.out() + result.err())
          .doesNotContain("\u001b", "\u009b", "\u202e")
          .contains("\\x1b");
    }
  }

  @Test
  void long_replies_are_cut_and_their_length_is_told() {
    Result result = Cli.run("explain", "550 5.7.1 " + "x".repeat(100_000));
    assertThat(result.out().length()).isLessThan(3_000);
    assertThat(result.out()).contains("(100010 characters)");
  }

  @Test
  void json_is_one_object_or_an_array() {
    JsonNode one = JSON.readTree(Cli.run("explain", "--format", "json", "550 5.1.1 no").out());
    assertThat(one.get("schema").stringValue()).isEqualTo("hoptrail.explanation/1");
    assertThat(one.at("/reply/code").intValue()).isEqualTo(550);
    assertThat(one.at("/turn").stringValue()).isEqualTo("sender");
    assertThat(JSON.readTree(Cli.run("explain", "--format", "json", "x y").out()).isArray())
        .isTrue();
    Result two = Cli.run("explain", "--format", "jsonl", "550", SWAKS);
    assertThat(two.lines()).hasSize(2).allMatch(line -> JSON.readTree(line).isObject());
    JsonNode session = JSON.readTree(two.lines().getLast());
    assertThat(session.get("schema").stringValue()).isEqualTo("hoptrail.session/1");
    assertThat(session.at("/transactions/0/recipients/1/outcome").stringValue())
        .isEqualTo("rejected");
    assertThat(Cli.run("explain", "--format", "jsonl", "x y").out()).isEmpty();
  }

  @Test
  void colours_change_nothing_but_the_colours() {
    String colored = Cli.onATerminal().with("explain", SWAKS).out();
    assertThat(colored).contains("\u001b[1;31mBROKE");
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(Cli.run("explain", SWAKS).out());
  }

  @Test
  void help_fits_eighty_columns() {
    Result result = Cli.run("explain", "--help");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }
}
