package org.hoptrail.received;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoptrail.model.AttestedBy;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MimeBoundaryTest {

  private static final Source SOURCE = new Source("test", null, 0, 100, null);

  private static @Nullable Cited<String> read(String value) {
    Span span = new Span(SOURCE, 50, 50 + value.length());
    return MimeBoundary.of(new Cited<>(value, span, AttestedBy.CLIENT_CLAIM));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "multipart/mixed; boundary=\"a b\"|a b",
        "multipart/mixed; boundary=ab|ab",
        "multipart/mixed; BOUNDARY=ab; x=y|ab",
        "multipart/mixed; type=\"x\" ; boundary = \"ab\"|ab",
        "multipart/report; report-type=delivery-status;boundary=ab|ab",
        "multipart/mixed; x=boundary; boundary=ab|ab",
      })
  void findsTheParameter(String value, String boundary) {
    assertThat(read(value)).isNotNull().extracting(Cited::value).isEqualTo(boundary);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      value = {
        "multipart/mixed",
        "multipart/mixed; boundary",
        "multipart/mixed; boundary=",
        "multipart/mixed; boundary=\"open",
        "multipart/mixed; xboundary=a",
        "multipart/mixed; boundaryx=a",
        "multipart/mixed;",
      })
  void findsNoneInOthers(String value) {
    assertThat(read(value)).isNull();
  }

  @Test
  void citesTheBytesBetweenTheQuotes() {
    assertThat(read("a/b; boundary=\"xyz\""))
        .isNotNull()
        .extracting(Cited::span)
        .isEqualTo(new Span(SOURCE, 65, 68));
  }
}
