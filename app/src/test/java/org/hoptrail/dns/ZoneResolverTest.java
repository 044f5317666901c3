package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.DnsType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers from master files: RFC 1034 4.3.2 and RFC 4592 to the letter, and files that are wrong.
class ZoneResolverTest {

  @TempDir Path folder;
  private Resolver resolver = new OffResolver();

  @BeforeEach
  void open() throws IOException {
    for (Path zone : TestZones.files()) {
      Files.copy(zone, folder.resolve(String.valueOf(zone.getFileName())));
    }
    resolver = Dns.open(settings());
  }

  private DnsSettings settings() {
    return DnsSettings.OFF.with(new DnsMode.Zones(folder));
  }

  private DnsAnswer ask(String name, DnsType type) {
    return Dns.ask(resolver, name, type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wild.example          | MX  | FOUND      | 5 mx.wild.example. |
          x.wild.example        | TXT | FOUND      | "any"              |
          a.b.x.wild.example    | TXT | FOUND      | "any"              |
          x.wild.example        | A   | NO_DATA    |                    |
          *.wild.example        | TXT | FOUND      | "any"              |
          mx.wild.example       | TXT | NO_DATA    |                    |
          sub.mx.wild.example   | TXT | NO_DOMAIN  |                    |
          deep.wild.example     | TXT | NO_DATA    |                    |
          x.deep.wild.example   | TXT | NO_DOMAIN  |                    |
          very.deep.wild.example| A   | FOUND      | 192.0.2.91         |
          y.alias.wild.example  | A   | FOUND      | 192.0.2.90         | mx.wild.example
          out.wild.example      | A   | FOUND      | 192.0.2.10         | a.chain.example
          lost.wild.example     | A   | NOT_ASKED  |                    | www.example.com
          gone.wild.example     | A   | NO_DOMAIN  |                    | none.chain.example
          one.chain.example     | A   | FOUND      | 192.0.2.10         | two.chain.example a.chain.example
          loop.chain.example    | A   | UNUSABLE   |                    | pool.chain.example
          self.chain.example    | A   | UNUSABLE   |                    |
          sub.chain.example     | A   | UNUSABLE   |                    |
          sub.chain.example     | NS  | UNUSABLE   |                    |
          x.y.sub.chain.example | A   | UNUSABLE   |                    |
          ns.sub.chain.example  | A   | UNUSABLE   |                    |
          kid.chain.example     | A   | FOUND      | 192.0.2.44         |
          kid.chain.example     | MX  | NO_DATA    |                    |
          x.moved.chain.example | TXT | FOUND      | "any"              | x.wild.example
          mx.moved.chain.example| A   | FOUND      | 192.0.2.90         | mx.wild.example
          moved.chain.example   | A   | NO_DATA    |                    |
          example.com           | A   | NOT_ASKED  |                    |
          a..chain.example      | A   | NOT_ASKED  |                    |
          """)
  void names_and_what_they_have(
      String name, DnsType type, Outcome outcome, String record, String aliases) {
    DnsAnswer answer = ask(name, type);
    assertThat(answer.outcome()).as(answer.toString()).isEqualTo(outcome);
    assertThat(Dns.texts(answer)).isEqualTo(record == null ? List.of() : List.of(record));
    assertThat(answer.aliases())
        .isEqualTo(aliases == null ? List.of() : List.of(aliases.split(" ", -1)));
    assertThat(answer.dnssec()).isEqualTo(Dnssec.UNKNOWN);
    assertThat(answer.remark() == null).isEqualTo(outcome.isAnswer());
  }

  @Test
  void times_to_live() {
    assertThat(ask("one.chain.example", DnsType.A).ttl()).isEqualTo(60);
    assertThat(ask("none.chain.example", DnsType.A).ttl()).isEqualTo(300);
    assertThat(ask("long.example", DnsType.A).ttl()).isEqualTo(3 * 3600);
    assertThat(ask("wild.example", DnsType.MX).at()).isEqualTo(Dns.NOW);
    assertThat(ask("wild.example", DnsType.MX).server()).isEqualTo("zones");
  }

  @Test
  void octets_of_texts_and_names_are_kept() {
    assertThat(ask("text.long.example", DnsType.TXT).texts())
        .containsExactly("\u00ff\u00e4\\\"; x".concat("y".repeat(300)));
    assertThat(ask("odd.long.example", DnsType.PTR).names())
        .containsExactly("a b\\.c\u00e4.long.example");
    assertThat(Dns.texts(ask("\u00e4\u00f6.long.example", DnsType.A))).containsExactly("192.0.2.7");
  }

  /// With the root there is nothing outside.
  @Test
  void a_root_zone_knows_all_names() throws IOException {
    Files.writeString(
        folder.resolve("root.zone"),
        """
        $TTL 60
        . SOA ns.invalid. h.invalid. 1 2 3 4 50
        . NS ns.invalid.
        ns.invalid. A 192.0.2.53
        """);
    resolver = Dns.open(settings());
    assertThat(ask("www.example.com", DnsType.A).outcome()).isEqualTo(Outcome.NO_DOMAIN);
    assertThat(ask("invalid", DnsType.A).outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(ask("", DnsType.NS).names()).containsExactly("ns.invalid");
    assertThat(ask("gone.wild.example", DnsType.A).outcome()).isEqualTo(Outcome.NO_DOMAIN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @ 9 SOA ns h 1 2 3 4 5;@ A 192.0.2.999     | bad.zone:2: |
          @ 9 SOA ns h 1 2 3 4 5;www BOGUS x         | bad.zone:2: |
          @ 9 SOA ns h 1 2 3 4 5;example.com. A 192.0.2.1 | bad.zone: example.com. IN is not in the zone bad. |
          www 9 A 192.0.2.1                        | bad.zone: has no SOA record |
          @ 9 SOA n h 1 2 3 4 5;x.bad. 9 SOA n h 1 2 3 4 5 | more than one SOA record |
          wild.example. 9 SOA n h 1 2 3 4 5          | the zone wild.example. is in |
          $INCLUDE none.inc                        | bad.zone |
          """)
  void a_wrong_file_is_named_with_its_line(String text, String message) throws IOException {
    Files.writeString(folder.resolve("bad.zone"), text.replace(';', '\n') + "\n");
    assertThatThrownBy(() -> Resolvers.open(settings(), Dns.CLOCK))
        .isInstanceOf(DnsUnavailable.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith(folder.toString());
  }

  @Test
  void a_wrong_directory_is_named() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path file = Files.writeString(folder.resolve("x.txt"), "", StandardCharsets.UTF_8);
    for (Path wrong : List.of(empty, file, folder.resolve("none"))) {
      assertThatThrownBy(
              () -> Resolvers.open(DnsSettings.OFF.with(new DnsMode.Zones(wrong)), Dns.CLOCK))
          .isInstanceOf(DnsUnavailable.class)
          .hasMessageStartingWith(wrong + ": ");
    }
  }
}
