package org.hoptrail.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

  @Test
  void partsKeepTheirPlaceInTheArray() {
    Slice slice = new Slice("xx \t hello \r\nyy".getBytes(ISO_8859_1), 2, 13);
    Slice trimmed = slice.trim();
    assertThat(trimmed.text()).isEqualTo("hello");
    assertThat(trimmed.start()).isEqualTo(5);
    assertThat(trimmed.sub(1, 3).text()).isEqualTo("el");
    assertThat(trimmed.sub(-5, 99).text()).isEqualTo("hello");
    assertThat(trimmed.from(4).text()).isEqualTo("o");
    assertThat(trimmed.at(0)).isEqualTo('h');
    assertThat(trimmed.at(5)).isEqualTo(-1);
    assertThat(trimmed.at(-1)).isEqualTo(-1);
    assertThat(Slice.of(" \r\n").trim().isEmpty()).isTrue();
  }

  @Test
  void asciiTextIsComparedWithAndWithoutCase() {
    Slice slice = Slice.of("ESMTPS id 4Xyz");
    assertThat(slice.startsWith("ESMTP")).isTrue();
    assertThat(slice.startsWith("esmtp")).isFalse();
    assertThat(slice.startsWithIgnoreCase("esmtp")).isTrue();
    assertThat(slice.endsWith("4Xyz")).isTrue();
    assertThat(slice.endsWithIgnoreCase("4xYZ")).isTrue();
    assertThat(slice.endsWith("longer than the slice itself")).isFalse();
    assertThat(slice.equalsIgnoreCase("esmtps ID 4xyz")).isTrue();
    assertThat(slice.equalsText("ESMTPS")).isFalse();
    assertThat(Slice.of("@[").equalsIgnoreCase("`{")).isFalse();
  }

  @Test
  void textIsFound() {
    Slice slice = new Slice("..a-b-C-".getBytes(ISO_8859_1), 2, 8);
    assertThat(slice.indexOf((byte) '-')).isEqualTo(1);
    assertThat(slice.indexOf((byte) '-', 2)).isEqualTo(3);
    assertThat(slice.lastIndexOf((byte) '-')).isEqualTo(5);
    assertThat(slice.indexOf((byte) '.')).isEqualTo(-1);
    assertThat(slice.indexOf("b-")).isEqualTo(2);
    assertThat(slice.indexOf("c-")).isEqualTo(-1);
    assertThat(slice.indexOfIgnoreCase("c-")).isEqualTo(4);
    assertThat(slice.contains("-C-")).isTrue();
    assertThat(slice.containsIgnoreCase("-c-")).isTrue();
    assertThat(slice.sameBytes(Slice.of("a-b-C-"))).isTrue();
  }

  @Test
  void classesHoldForEveryByteAndNeverForNone() {
    assertThat(Slice.of("0123456789").allDigits()).isTrue();
    assertThat(Slice.of("12a").allDigits()).isFalse();
    assertThat(Slice.of("0aF9").allHex()).isTrue();
    assertThat(Slice.of("0g").allHex()).isFalse();
    assertThat(Slice.of("0gZ").allAlphanumeric()).isTrue();
    assertThat(Slice.of("é").allAlphanumeric()).isFalse();
    assertThat(Slice.of("").allDigits()).isFalse();
    assertThat(Slice.of("").allHex()).isFalse();
  }

  @Test
  void bytesAreUtf8OrElseLatin1() {
    assertThat(Slice.of("März 中").text()).isEqualTo("März 中");
    assertThat(Slice.of("März".getBytes(ISO_8859_1)).text()).isEqualTo("März");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\r\n b", "a \r\n\t b", "a\n\tb", "a\r b", "a\r\n \r\n b"})
  void aFoldBecomesOneBlank(String folded) {
    assertThat(Slice.of(folded).unfolded()).isEqualTo("a b");
  }

  @Test
  void unfoldingKeepsCommentsAndBlanksInsideALine() {
    assertThat(Slice.of("a  b\r\n (c\r\n d)").unfolded()).isEqualTo("a  b (c d)");
    assertThat(Slice.of("a\r\nb").unfolded()).isEqualTo("a\r\nb");
  }
}
