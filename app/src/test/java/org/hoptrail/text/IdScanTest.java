package org.hoptrail.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdScanTest {

  @Test
  void takesPartAfterPart() {
    IdScan scan = new IdScan("12.aF-xyz9");
    assertThat(scan.digits(1, 2)).isEqualTo("12");
    assertThat(scan.word(".").hex(2, 2)).isEqualTo("aF");
    assertThat(scan.sees('-')).isTrue();
    assertThat(scan.done()).isFalse();
    assertThat(scan.word("-").alphanumeric(4, 4)).isEqualTo("xyz9");
    assertThat(scan.done()).isTrue();
  }

  @Test
  void oneFailedStepFailsAllThatFollow() {
    IdScan scan = new IdScan("12.34");
    assertThat(scan.digits(3, 9)).isEmpty();
    assertThat(scan.word("12").digits(0, 9)).isEmpty();
    assertThat(scan.sees('1')).isFalse();
    assertThat(scan.ok()).isFalse();
    assertThat(scan.done()).isFalse();
  }

  @Test
  void aRunIsTakenWholeOrNotAtAll() {
    assertThat(new IdScan("1234").digits(1, 3)).isEmpty();
    assertThat(new IdScan("abCD").lowerHex(1, 2)).isEqualTo("ab");
    assertThat(new IdScan("CDab").upperHex(1, 2)).isEqualTo("CD");
    assertThat(new IdScan("9aFg-").hex(1, 9)).isEqualTo("9aF");
    assertThat(new IdScan("9gZ\u00e9").alphanumeric(1, 9)).isEqualTo("9gZ");
    assertThat(new IdScan("x1").letter()).isEqualTo("x");
    assertThat(new IdScan("1x").letter()).isEmpty();
    assertThat(new IdScan("").letter()).isEmpty();
  }

  @Test
  void staysInItsPartOfTheText() {
    IdScan scan = new IdScan("a12345", 1, 3);
    assertThat(scan.digits(1, 9)).isEqualTo("12");
    assertThat(scan.word("3").ok()).isFalse();
  }

  @Test
  void jumpsBehindTheLastSuchCharacter() {
    IdScan scan = new IdScan("a.b.c@x.y", 0, 5);
    assertThat(scan.behindLast('.').rest()).isEqualTo("c");
    assertThat(scan.behindLast('.').ok()).isFalse();
  }
}
