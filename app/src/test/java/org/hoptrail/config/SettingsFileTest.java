package org.hoptrail.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hoptrail.config.SettingsFile.Refused;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsServer;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The settings file: what it takes, what it refuses, and that it says where.
class SettingsFileTest {

  private static final DnsMode OFF = new DnsMode.Off();
  private static final List<String> CHECKS = List.of("token-time", "trace-order");

  /// The keys that are the contract (DESIGN section 9).
  private static final String CONTRACT =
      """
      [own]                       # what lies inside the trust boundary
      networks = ["192.0.2.0/24", "2001:db8::/48"]
      hosts    = ["mx1.example.net", "store1.example.net"]
      domains  = ["example.net"]
      [clock]
      tolerance = "45s"
      [dns]
      mode = "live"
      resolvers = ["127.0.0.1:5353"]
      timeout = "2s"
      [limits]
      received-fields = 500
      """;

  @TempDir Path folder;

  private Settings read(String toml) throws IOException, Refused {
    return SettingsFile.read(Files.writeString(folder.resolve("h.toml"), toml), OFF, CHECKS);
  }

  @Test
  void checks_are_chosen_by_name() throws IOException, Refused {
    Settings settings = read("[checks]\nonly = [\"token-time\"]\noff = [\"trace-order\"]\n");
    assertThat(settings.checks().only()).containsExactly("token-time");
    assertThat(settings.checks().off()).containsExactly("trace-order");
    assertThatThrownBy(() -> read("[checks]\noff = [\"trace-oder\"]\n"))
        .hasMessageContaining("h.toml:2: checks.off holds 'trace-oder', which is no check")
        .hasMessageContaining("did you mean trace-order?");
  }

  @Test
  void the_contract_is_read() throws IOException, Refused {
    Settings settings = read(CONTRACT);
    assertThat(settings.own().hosts()).containsExactly("mx1.example.net", "store1.example.net");
    assertThat(settings.own().domains()).containsExactly("example.net");
    assertThat(settings.own().hasAddress(address("192.0.2.77"))).isTrue();
    assertThat(settings.own().hasAddress(address("2001:db8:0:1::1"))).isTrue();
    assertThat(settings.own().hasAddress(address("198.51.100.1"))).isFalse();
    assertThat(settings.tolerance()).isEqualTo(Duration.ofSeconds(45));
    assertThat(settings.limits().receivedFields()).isEqualTo(500);
    assertThat(settings.dns())
        .isEqualTo(
            DnsSettings.OFF
                .with(new DnsMode.Live())
                .with(List.of(new DnsServer("127.0.0.1", 5353))));
  }

  @Test
  void the_dns_is_described() throws IOException, Refused {
    String toml =
        """
        [dns]
        mode = "zones:lab/zones"
        resolvers = ["ns.example.net", "2001:db8::53", "[2001:db8::54]:5353"]
        timeout = "1500ms"
        tries = 3
        budget = "1m"
        parallel = 8
        validate = true
        private-names = true
        """;
    assertThat(read(toml).dns())
        .isEqualTo(
            new DnsSettings(
                new DnsMode.Zones(Path.of("lab/zones")),
                List.of(
                    new DnsServer("ns.example.net", 53),
                    new DnsServer("2001:db8::53", 53),
                    new DnsServer("2001:db8::54", 5353)),
                Duration.ofMillis(1500),
                3,
                Duration.ofMinutes(1),
                8,
                true,
                true,
                null));
  }

  private static IpAddress address(String text) {
    return Objects.requireNonNull(IpAddress.parse(text));
  }

  @Test
  void an_empty_file_leaves_the_defaults() throws IOException, Refused {
    assertThat(read("")).isEqualTo(Settings.DEFAULT);
  }

  /// The page is made from the list of keys; this holds the list against the reader.
  @Test
  void every_key_of_the_page_is_taken_and_checked() throws IOException, Refused {
    for (SettingsKey key : SettingsKey.ALL) {
      String value =
          switch (key.type()) {
            case "list of strings" -> key.name().equals("networks") ? "['10.0.0.0/8']" : "['10.1']";
            case "`true` or `false`" -> "true";
            case "duration" -> "'7s'";
            case "whole number" -> "7";
            default -> "'off'";
          };
      value = key.name().equals("submission") ? "['10.0.0.0/8']" : value;
      value = key.table().equals("checks") ? "['token-time']" : value;
      String name = "[" + key.table() + "]\n" + key.name();
      assertThat(read(name + " = " + value + "\n")).as(key.name()).isNotNull();
      assertThatThrownBy(() -> read(name + " = { x = 1 }\n"))
          .as("a table where %s stands", key.name())
          .isInstanceOf(Refused.class)
          .hasMessageContaining("h.toml:2: " + key.table() + "." + key.name() + " must ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [own]\\n\\nnetwroks = []                | :3: own.netwroks is not a key
          own.hosts = []\\nown.host = []           | :2: own.host is not a key
          [owner]                                  | :1: owner is not a key
          verbose = true                           | :1: verbose is not a key
          own = 7                                  | :1: own must be a table
          [own]\\nnetworks = ['192.0.2.0/33']     | :2: own.networks holds '192.0.2.0/33'
          [own]\\nhosts = 'mx'                     | :2: own.hosts must be a list
          [own]\\nhosts = ['mx', 7]                | :2: own.hosts must hold strings
          [clock]\\ntolerance = 'soon'             | :2: clock.tolerance must be a duration
          [limits]\\nfields = 0                    | :2: limits.fields must be a whole number
          [limits]\\nfields = 2.5                  | :2: limits.fields must be a whole number
          [own]\\nhosts = [                        | not valid TOML
          [dns]\\nmode = 'on'                     | :2: dns.mode must be a string of the form off|live
          [dns]\\nmode = 'zones:'                 | :2: dns.mode must be a string of the form
          [dns]\\nresolvers = ['192.0.2.1:0']     | :2: dns.resolvers holds '192.0.2.1:0'
          [dns]\\nresolvers = ['[192.0.2.1]:53']  | :2: dns.resolvers holds '[192.0.2.1]:53'
          [dns]\\nresolvers = ['a b']             | :2: dns.resolvers holds 'a b'
          [dns]\\ntimeout = '0s'                  | :2: dns.timeout must be longer than nothing
          [dns]\\nparallel = 0                    | :2: dns.parallel must be a whole number
          [dns]\\nvalidate = 'yes'                | :2: dns.validate must be true or false
          """)
  void what_is_wrong_is_told_with_its_line(String toml, String message) {
    assertThatThrownBy(() -> read(toml.replace("\\n", "\n")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(message);
  }

  @Test
  void what_cannot_be_read_is_told() throws IOException {
    assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none.toml"), OFF, CHECKS))
        .hasMessageEndingWith("none.toml: there is no such file");
    assertThatThrownBy(() -> SettingsFile.read(folder, OFF, CHECKS))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(": cannot be read: ");
    Path latin = Files.write(folder.resolve("l.toml"), new byte[] {'#', (byte) 0xe9});
    assertThatThrownBy(() -> SettingsFile.read(latin, OFF, CHECKS))
        .hasMessageEndingWith("is not UTF-8 text");
  }
}
