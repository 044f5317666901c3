package org.hoptrail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochTimeTest {

  @Test
  void mailWasSentFrom1980To2099() {
    assertThat(EpochTime.ofSeconds(315_532_800)).isEqualTo(Instant.parse("1980-01-01T00:00:00Z"));
    assertThat(EpochTime.ofSeconds(315_532_799)).isNull();
    assertThat(EpochTime.ofMillis(4_102_444_799_999L))
        .isEqualTo(Instant.parse("2099-12-31T23:59:59.999Z"));
    assertThat(EpochTime.ofMillis(4_102_444_800_000L)).isNull();
    assertThat(EpochTime.ofMillis(-1)).isNull();
  }

  @Test
  void readsDigits() {
    assertThat(EpochTime.ofDigits("20240229131415")).isEqualTo("2024-02-29T13:14:15Z");
    assertThat(EpochTime.ofDigits("202402291314")).isEqualTo("2024-02-29T13:14:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20240229",
        "20230229131415",
        "20241329131415",
        "20240229241415",
        "20240229136015",
        "2024022913141x",
        "x0240229131415",
        "19791231235959",
        "21000101000000",
      })
  void readsNoOthers(String digits) {
    assertThat(EpochTime.ofDigits(digits)).isNull();
  }
}
