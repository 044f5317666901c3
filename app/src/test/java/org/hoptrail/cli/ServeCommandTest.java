package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoptrail.cli.Cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How `serve` is not started.
class ServeCommandTest {

  @TempDir Path folder;

  private static void isRefused(String why, String... options) {
    String[] line = new String[options.length + 1];
    line[0] = "serve";
    System.arraycopy(options, 0, line, 1, options.length);
    Result result = Cli.run(line);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(why);
  }

  @Test
  void other_machines_are_not_let_in_without_a_token() {
    isRefused("name a --token-file FILE", "--bind", "0.0.0.0");
    isRefused("name a --token-file FILE", "--bind", "::");
    isRefused("name a --token-file FILE", "--bind", "192.0.2.1");
  }

  @Test
  void an_index_that_is_not_there_is_one_line() {
    Cli.Result result = Cli.run("serve", "--index", folder.resolve("none").toString());
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("There is no such directory").hasLineCount(1);
  }

  @Test
  void nonsense_is_refused() throws IOException {
    isRefused("write an IP address", "--bind", "mail.example");
    isRefused("write a number up to 65535", "--port", "65536");
    isRefused("write a number up to 65535", "--port", "-1");
    isRefused("standard input comes only once", "--log", "-");
    Path file = Files.writeString(folder.resolve("token"), "short");
    isRefused("at least 16 characters", "--token-file", file.toString());
    isRefused("cannot be bound", "--bind", "192.0.2.1", "--token-file", folder + "/new");
    assertThat(folder.resolve("new")).exists();
  }
}
