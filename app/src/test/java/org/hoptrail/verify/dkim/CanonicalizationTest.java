package org.hoptrail.verify.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalizationTest {

  /// The first two are the example of RFC 6376 3.4.5; `^` is CR, `|` is LF, `_` a blank, `~` a tab.
  @ParameterizedTest
  @CsvSource({
    "A:_X, a:X, A:_X",
    "B_:_Y~^|~Z__, b:Y_Z, B_:_Y~^|~Z__",
    "B_:_Y~|~Z__, b:Y_Z, B_:_Y~^|~Z__",
    "SUBJect_~:_AbC|_|_d_, subject:AbC_d, SUBJect_~:_AbC^|_^|_d_",
    "C:, c:, C:",
    "C:__, c:, C:__",
    "C:a^b, c:a^b, C:a^b",
    "C:a:_b, c:a:_b, C:a:_b"
  })
  void headerFields(String field, String relaxed, String simple) {
    assertThat(canonical(Canonicalization.RELAXED, field)).isEqualTo(relaxed);
    assertThat(canonical(Canonicalization.SIMPLE, field)).isEqualTo(simple);
  }

  private static String canonical(Canonicalization how, String field) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    how.header(swap(field, "^|_~", "\r\n \t").getBytes(ISO_8859_1), false, out);
    return swap(out.toString(ISO_8859_1), "\r\n \t", "^|_~");
  }

  private static String swap(String text, String from, String to) {
    StringBuilder swapped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      swapped.append(from.indexOf(c) < 0 ? c : to.charAt(from.indexOf(c)));
    }
    return swapped.toString();
  }
}
