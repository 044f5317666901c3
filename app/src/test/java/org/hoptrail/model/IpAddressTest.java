package org.hoptrail.model;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "010.001.000.09, 10.1.0.9",
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "2001:DB8::1, 2001:db8::1",
    "2001:db8:0:0:0:0:0:1, 2001:db8::1",
    "2001:0db8:0000:0000:0001:0000:0000:0001, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "fe80::1%eth0, fe80::1",
    "fe80::1%6, fe80::1",
    "::ffff:192.0.2.1, 192.0.2.1",
    "::FFFF:c000:201, 192.0.2.1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
    "::192.0.2.1, ::c000:201"
  })
  void addressesReadAndWriteCanonically(String text, String canonical) {
    assertThat(IpAddress.parse(text)).hasToString(canonical).isEqualTo(IpAddress.parse(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.0004",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "1.2.3.4 ",
        "1.2.3.-4",
        "1.2.3.4:25",
        ":",
        ":::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "1::2::3",
        ":1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:",
        "12345::",
        "g::1",
        "::1%",
        "1:2:3:4:5:6:7:1.2.3.4",
        "0:1.1.1.1::",
        "::1.2.3",
        "[::1]",
        "IPv6:::1"
      })
  void whatIsNoAddressIsNull(String text) {
    assertThat(IpAddress.parse(text)).isNull();
  }

  @Test
  void aRangeOfBytesIsRead() {
    byte[] bytes = "[192.0.2.1]".getBytes(US_ASCII);
    assertThat(IpAddress.parse(bytes, 1, 10)).hasToString("192.0.2.1");
    assertThat(IpAddress.parse(bytes, 0, 11)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, loopback",
    "127.255.0.9, loopback",
    "::1, loopback",
    "0.0.0.0, unspecified reserved?",
    "::, unspecified",
    "10.1.2.3, private",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "172.32.0.0, public",
    "192.168.3.4, private",
    "fd00::1, private",
    "fc00::1, private",
    "169.254.1.1, link",
    "fe80::1, link",
    "febf::1, link",
    "100.64.0.1, cgn",
    "100.127.255.255, cgn",
    "100.128.0.0, public",
    "192.0.2.1, documentation",
    "198.51.100.7, documentation",
    "203.0.113.9, documentation",
    "2001:db8::1, documentation",
    "3fff:123::1, documentation",
    "224.0.0.1, multicast",
    "ff02::1, multicast",
    "0.1.2.3, reserved",
    "192.0.0.8, reserved",
    "192.0.0.9, public",
    "198.18.0.1, reserved",
    "198.19.255.255, reserved",
    "240.0.0.1, reserved",
    "255.255.255.255, reserved",
    "100::1, reserved",
    "4000::1, reserved",
    "2001:10::1, reserved",
    "2001::1, reserved",
    "2001:20::1, public",
    "2001:30::1, public",
    "2001:4:112::1, public",
    "2001:1::1, public",
    "2001:200::1, public",
    "64:ff9b::808:808, public",
    "64:ff9b:1::1, reserved",
    "::8.8.8.8, reserved",
    "8.8.8.8, public",
    "2a00:1450::1, public",
    "2002:808:808::1, public",
    "2002:a05:6512::1, other"
  })
  void everyAddressHasOneKind(String text, String kind) {
    IpAddress ip = requireNonNull(IpAddress.parse(text));
    StringBuilder kinds = new StringBuilder();
    append(kinds, ip.isLoopback(), "loopback");
    append(kinds, ip.isUnspecified(), "unspecified");
    append(kinds, ip.isPrivate(), "private");
    append(kinds, ip.isLinkLocal(), "link");
    append(kinds, ip.isSharedCgn(), "cgn");
    append(kinds, ip.isDocumentation(), "documentation");
    append(kinds, ip.isMulticast(), "multicast");
    append(kinds, ip.isReserved(), "reserved");
    append(kinds, ip.isPublic(), "public");
    assertThat(kinds.isEmpty() ? "other" : kinds.toString())
        .isEqualTo(kind.replace(" reserved?", ""));
  }

  private static void append(StringBuilder kinds, boolean is, String kind) {
    if (is) {
      kinds.append(kinds.isEmpty() ? "" : " ").append(kind);
    }
  }

  @Test
  void aSixToFourAddressShowsTheAddressInside() {
    assertThat(sixToFour("2002:a05:6512:3d1::1")).isEqualTo("10.5.101.18");
    assertThat(sixToFour("2002:c000:201::")).isEqualTo("192.0.2.1");
    assertThat(sixToFour("2003::1")).isEqualTo("null");
    assertThat(sixToFour("192.0.2.1")).isEqualTo("null");
  }

  private static String sixToFour(String text) {
    return String.valueOf(requireNonNull(IpAddress.parse(text)).sixToFour());
  }
}
