package org.hoptrail.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {

  private final DateReader reader = new DateReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from a by b (SG) with ESMTP id 5090f373.15fb Wed, 31 Oct 2012 04:46:27 -0500 (CST) | Wed
          by x with SMTP id x-1-5C-2 2023-10-07 15:44:47.0675 +0000 UTC m=+152513.6          | 2023
          (Scanned by a filter)24 Aug 2002 14:17:39 -0000                                    | 24 A
          id 5 10 Oct 2022 10:31:15 -0700                                                    | 10 O
          with SMTP id 12.5;  Mon, 10 Oct 2022 10:31:15 -0700 (PDT)                          | Mon
          (from u; Tue, 1 Jul 2003 10:52:37 +0200) id 9; Wed, 2 Jul 2003 10:52:37 +0200      | Wed
          (((( Wed, 2 Jul 2003 10:52:37 +0200                                                | Wed
          """)
  void aDateIsFoundInTheMiddle(String text, String starts) {
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(reader.findFirst(bytes, 0, bytes.length)).isNotNull();
    assertThat(text.substring(reader.start())).startsWith(starts);
    assertThat(reader.end()).isEqualTo(text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from [10.1.2.3] by 1.2.3.4 with id 12-5-98 10:00:00",
        "id 2023-09-02",
        "id x2023-09-02 10:00:00",
        "20 11 79 05:34:27 -0300",
        "(Tue, 1 Jul 2003 10:52:37 +0200)"
      })
  void nothingIsFoundWhereItCouldBeSomethingElse(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(reader.findFirst(bytes, 0, bytes.length)).isNull();
  }
}
