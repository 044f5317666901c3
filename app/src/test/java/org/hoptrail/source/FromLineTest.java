package org.hoptrail.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From alice@example.org Mon Jan  5 10:00:00 2026",
        "From alice@example.org Mon Jan  5 10:00:00 2026 ",
        "From  Mon Jan  5 10:00:00 2026",
        "From - Mon Jan 05 10:00:00 2026",
        "From alice@example.org Mon Jan  5 10:00 2026",
        "From alice@example.org Mon Jan  5 10:00:00 MET 2026",
        "From alice@example.org Mon Jan  5 10:00:00 MET DST 2026",
        "From alice@example.org Mon Jan  5 10:00:00 2026 -0700",
        "From alice@example.org Mon Jan  5 10:00:00 -0700 2026",
        "From alice@example.org Mon, 05 Jan 2026 10:00:00 +0000",
        "From alice@example.org 5 Jan 2026 10:00:00",
        "From alice@example.org 2026-01-05 10:00:00.123",
        "From alice@example.org 2026-01-05T10:00:00+01:00",
        "From alice Mon Jan  5 10:00:00 2026 remote from relay.example.org",
      })
  void a_line_with_a_full_date_separates_whatever_follows_an_empty_line(String line) {
    assertThat(separates(line + "\nno field", true)).isTrue();
    assertThat(separates(line + "\r\nno field", true)).isTrue();
    assertThat(separates(line + "\nno field", false)).isFalse();
    assertThat(separates(line + "\nSubject: x", false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From now on, Monday 10:00 is the time.",
        "From Monday Jan 5 we meet at 10:00",
        "From Mon Jan  5 10:00:00 2026 on we are closed",
        "From me",
        "From 2026 to 2027",
        "From alice@example.org at 10:00:00 2026",
      })
  void a_sentence_is_not_a_separator_unless_a_header_follows(String line) {
    assertThat(separates(line + "\nand so on", true)).isFalse();
    assertThat(separates(line + "\n\n", true)).isFalse();
    assertThat(separates(line, true)).isFalse();
    assertThat(separates(line + "\nSubject: x", false)).isFalse();
    assertThat(separates(line + "\nSubject: x", true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"From", "From:", "from alice Mon Jan  5 10:00:00 2026", ">From alice Mon Jan", ""})
  void other_lines_do_not_even_begin_as_one(String line) {
    assertThat(separates(line + "\nSubject: x", true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1024, 1025, 100_000})
  void an_overlong_line_is_text(int length) {
    String line = "From " + "x".repeat(length - 5 - 25) + " Mon Jan  5 10:00:00 2026";
    assertThat(separates(line + "\nSubject: x", true)).isEqualTo(length <= FromLine.LONGEST);
  }

  private static boolean separates(String text, boolean afterEmptyLine) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return FromLine.separates(bytes, 0, bytes.length, afterEmptyLine);
  }
}
