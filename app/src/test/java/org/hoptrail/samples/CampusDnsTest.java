package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hoptrail.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The messages of the campus against its name servers, and what these publish.
class CampusDnsTest {

  private static final Path CAMPUS = Samples.root().resolve("campus");

  /// When the master files were asked.
  private static final String AT = "\"at\":\"[^\"]*\"";

  @ParameterizedTest
  @ValueSource(strings = {"message", "forged"})
  void messages_are_verified(String name) {
    String file = CAMPUS.resolve(name + ".eml").toString();
    Cli.Result text = Cli.run("trace", file, "--dns", zones());
    assertThat(text.err()).isEmpty();
    Golden.checkFile(CAMPUS.resolve(name + "-with-dns.expected.txt"), plain(text));
    Cli.Result lines = Cli.run("trace", file, "--dns", zones(), "--format", "jsonl");
    Golden.checkFile(CAMPUS.resolve(name + "-with-dns.expected.jsonl"), plain(lines));
  }

  @Test
  void domains_and_addresses_are_looked_up() {
    String[] queries = {
      "bela@physics.campus.example", "museum.example", "203.0.113.66", "gone.campus.example"
    };
    Cli.Result text = Cli.run(lookup(queries));
    assertThat(text.err()).isEmpty();
    assertThat(text.exit()).isZero();
    Golden.checkFile(CAMPUS.resolve("lookup.expected.txt"), plain(text));
    Cli.Result lines = Cli.run(lookup("museum.example", "--format", "jsonl"));
    Golden.checkFile(CAMPUS.resolve("lookup.expected.jsonl"), plain(lines));
  }

  @Test
  void what_no_zone_holds_is_not_known() {
    Cli.Result text = Cli.run(lookup("elsewhere.test"));
    assertThat(text.exit()).isEqualTo(3);
    assertThat(text.out()).contains("not known").doesNotContain("does not exist");
  }

  private static String[] lookup(String... arguments) {
    String[] line = new String[arguments.length + 3];
    line[0] = "lookup";
    line[1] = "--dns";
    line[2] = zones();
    System.arraycopy(arguments, 0, line, 3, arguments.length);
    return line;
  }

  private static String zones() {
    return "zones:" + CAMPUS.resolve("dns");
  }

  private static String plain(Cli.Result result) {
    return result
        .out()
        .replace(Samples.root().getParent() + "/", "")
        .replaceAll(AT, "\"at\":\"(now)\"");
  }
}
