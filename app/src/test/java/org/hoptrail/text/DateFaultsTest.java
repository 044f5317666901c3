package org.hoptrail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hoptrail.text.DateFaults.Fault;
import org.hoptrail.text.DateFaults.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Xyz, 31 Apr 2025 10:00:00 -0400             | DAY     | 31 Apr
          Fri, 30 Feb 2024 10:00:00 -0400             | DAY     | 30 Feb
          29 Feb 2023 10:00:00 -0400                  | DAY     | 29 Feb
          by b with SMTP; Sun, 30 Mar 2025 24:00:00 Z | TIME    | 24:00:00
          Sun, 30 Mar 2025 23:60 +0000                | TIME    | 23:60
          Sun, 30 Mar 2025 23:59:61 +0000             | TIME    | 23:59:61
          Sun, 30 Mar 2025 10:00:00 -2500             | ZONE    | -2500
          Sun, 30 Mar 2025 10:00:00 +9999             | ZONE    | +9999
          Sun, 30 Mar 2025 10:00:00 +0560 (X)         | ZONE    | +0560
          Sun, 30 Mar 2025 10:00:00 -1300             | ZONE    | -1300
          Mon, 30 Mar 2025 10:00:00 +0000             | WEEKDAY | Mon
          by b with QMQP; Aug, 25 2002 9:38:37 PM +03 | FORM    | Aug, 25 2002 9:38:37
          Sun, 30 Mar 0102 10:00:00 +0000             | YEAR    | 0102
          """)
  void aFaultIsNamedAndShown(String text, Kind kind, String where) {
    assertThat(DateFaults.of(Slice.of(text)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(kind))
        .satisfies(fault -> assertThat(fault.where().text()).isEqualTo(where));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 30 Mar 2025 10:00:00 +0000 (UTC)",
        "30 Mar 2025 10:00:00 -0000",
        "Sun 30 Mar 2025 23:59:60 +1400",
        "Sun, 29 Feb 2004 1:02 EST",
        "Sunday, 29 Feb 2004 01:02:03 -1200",
        "Mo, 30 Mar 2025 10:00:00 +0200",
        "2025-03-30T99:00:00Z",
        "Sun Mar 30 10:00:00 2025",
        "from a by b; not a date",
        ";",
        ""
      })
  void whatIsRightOrOfAnotherFormHasNoFaults(String text) {
    assertThat(DateFaults.of(Slice.of(text))).isEmpty();
  }

  @Test
  void nothingThrowsAndEveryFaultLiesInTheText() {
    Random random = new Random(5);
    String start = "; Sun, 31 Apr 2025 10:61:00 -2500 (";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(start);
      for (int j = random.nextInt(4); j >= 0; j--) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, start.charAt(random.nextInt(start.length())));
        text.setLength(Math.max(1, random.nextInt(8) == 0 ? at : text.length()));
      }
      Slice value = Slice.of(text.toString());
      for (Fault fault : DateFaults.of(value)) {
        assertThat(fault.where().start()).isGreaterThanOrEqualTo(value.start());
        assertThat(fault.where().end()).isLessThanOrEqualTo(value.end());
      }
    }
  }
}
