package org.hoptrail.verify.spf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import org.hoptrail.model.IpAddress;
import org.hoptrail.verify.zone.MemoryZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What macros stand for (RFC 7208 7.2 to 7.4) and where they may stand.
class MacroTextTest {

  private static final MemoryZones ZONES =
      MemoryZones.of(
          "9.2.0.192.in-addr.arpa. PTR other.example.",
          "9.2.0.192.in-addr.arpa. PTR mx.email.example.net.",
          "9.2.0.192.in-addr.arpa. PTR lie.email.example.net.",
          "other.example. A 192.0.2.9",
          "mx.email.example.net. A 192.0.2.9",
          "lie.email.example.net. A 192.0.2.10");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %{s}                | strong-bad+x@email.example.net
          %{o}                | email.example.net
          %{d}                | spf.example.org
          %{d4}               | spf.example.org
          %{d2}               | example.org
          %{d1}               | org
          %{dr}               | org.example.spf
          %{dR}               | org.example.spf
          %{d2r}              | example.spf
          %{l}                | strong-bad+x
          %{l-}               | strong.bad+x
          %{lr-+}             | x.bad.strong
          %{l1r-}             | strong
          %{l01r-}            | strong
          %{l9999999999999-}  | strong.bad+x
          %{S}                | strong-bad%2Bx%40email.example.net
          %{ir}.%{v}.x        | 9.2.0.192.in-addr.x
          %{c}                | 192.0.2.9
          %{h}                | pc [x]
          %{H}                | pc%20%5Bx%5D
          %{p}                | other.example
          %{r}                | mx.example.com
          %{t}                | 1772528042
          a%%b%_c%-d          | a%b c%20d
          """)
  void macros_stand_for_what_they_should(String text, String expected) throws Exception {
    assertThat(macros("192.0.2.9").text(MacroReader.explanation(text), "spf.example.org"))
        .isEqualTo(expected);
  }

  @Test
  void the_name_of_the_peer_is_the_closest_that_leads_back() throws Exception {
    MacroText p = MacroReader.string("%{p}");
    assertThat(macros("192.0.2.9").text(p, "email.example.net")).isEqualTo("mx.email.example.net");
    assertThat(macros("192.0.2.9").text(p, "mx.email.example.net"))
        .isEqualTo("mx.email.example.net");
    assertThat(macros("192.0.2.10").text(p, "email.example.net")).isEqualTo("unknown");
  }

  @Test
  void ipv6_is_32_nibbles() throws Exception {
    assertThat(macros("2001:db8::cb01").text(MacroReader.string("%{i}"), "example.org"))
        .isEqualTo("2.0.0.1.0.D.B.8" + ".0".repeat(20) + ".C.B.0.1");
    assertThat(macros("::ffff:192.0.2.9").text(MacroReader.string("%{i}.%{v}"), "example.org"))
        .isEqualTo("192.0.2.9.in-addr");
  }

  @Test
  void long_names_lose_labels_on_the_left() throws Exception {
    String label = "a".repeat(63);
    MacroText text = MacroReader.domain("first." + (label + ".").repeat(3) + "%{d}.example");
    String name = macros("192.0.2.9").name(text, "b".repeat(50));
    assertThat(name).isEqualTo((label + ".").repeat(3) + "b".repeat(50) + ".example");
    String longer = macros("192.0.2.9").name(text, "b".repeat(54));
    assertThat(longer).isEqualTo((label + ".").repeat(2) + "b".repeat(54) + ".example");
    assertThat(macros("192.0.2.9").name(MacroReader.domain("%{d}"), "x.example."))
        .isEqualTo("x.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%", "a%", "%a", "%{", "%{}", "%{d", "%{x}", "%{d0}", "%{d00r}", "%{dr2}", "%{d;}", "%{d2",
        "%{c}", "%{r}", "%{T}", "a b", "a\u0001", "a\u007f", "a\u00e9", "%(d)"
      })
  void what_breaks_the_grammar_is_refused(String text) {
    assertThatThrownBy(() -> MacroReader.string(text)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.example",
        "a.example.",
        ".example",
        "%{d}",
        "x%{d}",
        "%{d1}.x--1",
        "a.b-c",
        "a.1b",
        "%{l}%%",
        "foo:bar/baz.example",
        "a..example"
      })
  void domains_end_in_a_top_label_or_a_macro(String text) throws Exception {
    assertThat(MacroReader.domain(text).written()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example",
        "example.",
        "a.1",
        "192.0.2.1",
        "a.-b",
        "a.b-",
        "%{d}.",
        "%{d}x",
        "a.b/24",
        "a.ex_ample",
        "a.example..",
        "."
      })
  void other_domains_are_refused(String text) {
    assertThatThrownBy(() -> MacroReader.domain(text)).isInstanceOf(Malformed.class);
  }

  private static Macros macros(String peer) {
    IpAddress address = Objects.requireNonNull(IpAddress.parse(peer));
    Identity who = Identity.mailFrom(address, "strong-bad+x@Email.Example.NET.", "pc [x]");
    Lookups lookups = new Lookups(ZONES.part());
    Instant now = Instant.parse("2026-03-03T08:54:02Z");
    return new Macros(who, "mx.example.com", now, new PeerNames(address, lookups));
  }
}
