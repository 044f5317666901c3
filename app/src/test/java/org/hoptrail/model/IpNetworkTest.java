package org.hoptrail.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.0/24, 192.0.2.255, 192.0.3.0",
    "192.0.2.77/24, 192.0.2.0/24, 192.0.2.1, 192.0.1.255",
    "192.0.2.1, 192.0.2.1/32, 192.0.2.1, 192.0.2.2",
    "0.0.0.0/0, 0.0.0.0/0, 255.1.2.3, ::1",
    "127/8, 127.0.0.0/8, 127.9.9.9, 128.0.0.0",
    "1.2/16, 1.2.0.0/16, 1.2.3.4, 1.3.0.0",
    "10., 10.0.0.0/8, 10.200.1.1, 11.0.0.0",
    "192.168., 192.168.0.0/16, 192.168.9.9, 192.169.0.0",
    "192.168.4., 192.168.4.0/24, 192.168.4.9, 192.168.5.0",
    "2001:db8::/32, 2001:db8::/32, 2001:db8:ffff::1, 2001:db9::",
    "2001:db8::/48, 2001:db8::/48, 2001:db8:0:ffff::1, 2001:db8:1::",
    "2001:db8::8000/113, 2001:db8::8000/113, 2001:db8::ffff, 2001:db8::7fff",
    "2001:db8::1, 2001:db8::1/128, 2001:db8::1, 2001:db8::2",
    "2001:db8::/64, 2001:db8::/64, 2001:db8::9:9:9:9, 2001:db8:0:1::",
    "::/0, ::/0, ffff::1, 192.0.2.1",
    "::ffff:192.0.2.0/120, 192.0.2.0/24, 192.0.2.9, 192.0.3.0"
  })
  void networksContainWhatTheirPrefixSays(
      String text, String canonical, String inside, String outside) {
    IpNetwork network = requireNonNull(IpNetwork.parse(text));
    assertThat(network).hasToString(canonical);
    assertThat(network.contains(address(inside))).isTrue();
    assertThat(network.contains(address(outside))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/8",
        "10",
        "1.2.3",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/8x",
        "10.0.0.0/0008",
        "256.",
        "2001:db8::/129",
        "::ffff:192.0.2.0/24",
        "1.2.3.4.",
        "example.org"
      })
  void whatIsNoNetworkIsNull(String text) {
    assertThat(IpNetwork.parse(text)).isNull();
  }

  private static IpAddress address(String text) {
    return requireNonNull(IpAddress.parse(text));
  }
}
