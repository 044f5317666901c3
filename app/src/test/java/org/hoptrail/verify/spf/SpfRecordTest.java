package org.hoptrail.verify.spf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The grammar of records (RFC 7208 12).
class SpfRecordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=spf1",
        "V=SPF1 ALL",
        "v=spf1  -all ",
        "v=spf1 A/0//0 MX:a.example/32//128 ?PTR",
        "v=spf1 ip4:0.0.0.0/0 ip6:::/0 ip6:::ffff:192.0.2.1/96 ip6:2001:DB8::192.0.2.1",
        "v=spf1 exists:%{i}.a.example redirect=%{d} EXP=a.example",
        "v=spf1 a=%{d} x.y-z_1=",
        "v=spf1 a:foo:bar/baz.example/24",
        "v=spf1 a:%{d}/24//64"
      })
  void good_records_are_read(String text) throws Exception {
    assertThat(SpfRecord.isRecord(text)).isTrue();
    assertThat(SpfRecord.read(text).terms()).hasSameSizeAs(SpfRecord.words(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all:x.example",
        "all/8",
        "all.",
        "--all",
        "+",
        "-",
        "-exp=a.example",
        "a:",
        "a/",
        "a/33",
        "a//129",
        "a/032",
        "a/24/64",
        "a///64",
        "a:a.example/24/",
        "mx/x",
        "ptr/24",
        "ptr:",
        "include",
        "include:",
        "include:a",
        "include:a.example/24",
        "exists",
        "exists:a.example/24",
        "ip4",
        "ip4:",
        "ip4:192.0.2",
        "ip4:192.0.2.1/33",
        "ip4:192.0.02.1",
        "ip4:192.0.2.256",
        "ip4:192.0.2.1:25",
        "ip4:192.0.2.1//32",
        "ip4:192.0.2.1/",
        "ip4:2001:db8::1",
        "ip4:192.0.2.1.",
        "ip6:192.0.2.1",
        "ip6:2001:db8::/129",
        "ip6:2001:db8:::1",
        "ip6:fe80::1%1",
        "ip6:2001:db8::1//64",
        "ip6",
        "redirect=",
        "redirect:a.example",
        "exp=a",
        "=x",
        "1a=x",
        "a.example",
        "x=%",
        "foo",
        "a:b.example\tmx",
        "m\u00ed",
        ":",
        "redirect=a.example redirect=b.example",
        "exp=a.example exp=a.example"
      })
  void one_bad_term_breaks_the_record(String term) {
    assertThatThrownBy(() -> SpfRecord.read("v=spf1 ip4:192.0.2.1 -all " + term))
        .isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" v=spf1 -all", "v=spf1;-all", "v=spf10 -all", "\"v=spf1 mx\"", "spf1 mx -all"})
  void what_only_looks_like_a_record_is_none(String text) {
    assertThat(SpfRecord.isRecord(text)).isFalse();
    assertThat(SpfRecord.isNearly(text)).isTrue();
    assertThat(SpfRecord.isNearly("v=spf1 -all")).isFalse();
    assertThat(SpfRecord.isNearly("v=DMARC1; p=none")).isFalse();
  }
}
