package org.hoptrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The text forms of servers and modes, as options and settings have them.
class DnsSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.53, 192.0.2.53:53",
    "192.0.2.53:5353, 192.0.2.53:5353",
    "ns.example.net, ns.example.net:53",
    "ns.example.net:65535, ns.example.net:65535",
    "2001:db8::53, [2001:db8::53]:53",
    "[2001:db8::53], [2001:db8::53]:53",
    "[2001:db8::53]:1, [2001:db8::53]:1",
    "' ::1 ', [::1]:53"
  })
  void servers(String text, String canonical) {
    DnsServer server = Objects.requireNonNull(DnsServer.parse(text));
    assertThat(server).hasToString(canonical);
    assertThat(DnsServer.parse(canonical)).isEqualTo(server);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":53",
        "192.0.2.53:",
        "192.0.2.53:0",
        "192.0.2.53:65536",
        "192.0.2.53:+5",
        "a b",
        "[192.0.2.53]:53",
        "[2001:db8::53",
        "[2001:db8::53]53",
        "[2001:db8::53]:",
        "2001:db8::53::",
        "http://192.0.2.53",
        "[]:53",
        "ns.example.net:53:53"
      })
  void no_servers(String text) {
    assertThat(DnsServer.parse(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "live", "record:a.jsonl", "replay:b/c.jsonl", "zones:a:b"})
  void modes(String text) {
    assertThat(DnsMode.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "on", "Live", "live:", "off:x", "record", "record:", "zones: ", "a:b"})
  void no_modes(String text) {
    assertThat(DnsMode.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"MX1.Example.NET., mx1.example.net", "'', ''", "., ''", "\u00c4.x, \u00c4.x"})
  void names_of_questions(String text, String name) {
    DnsQuestion question = new DnsQuestion(text, DnsType.A);
    assertThat(question.name()).isEqualTo(name);
    assertThat(question.impossible()).isNull();
  }

  /// To the rules of Unicode the Kelvin sign is an upper-case k.
  @ParameterizedTest
  @ValueSource(strings = {"ban\u212a.example", "a..b", ".a", "..", "a\u2603"})
  void impossible_questions(String name) {
    assertThat(new DnsQuestion(name, DnsType.A).impossible()).isNotNull();
  }
}
