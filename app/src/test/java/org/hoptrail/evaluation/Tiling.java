package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hoptrail.received.TraceField;
import org.hoptrail.received.TraceParts;
import org.hoptrail.received.TraceParts.Part;
import org.hoptrail.text.Slice;

/// Checks that the parts of a trace field cover it without overlap, and that nothing but white
/// space, `;` and `,` lies between them.
public final class Tiling {

  private Tiling() {}

  /// Fails when a byte lies in no part, in two parts, or unread between two parts.
  public static void check(TraceField field) {
    List<Part> parts = TraceParts.of(field);
    Slice value = field.value();
    int ranges = value.start();
    int texts = value.start();
    for (Part part : parts) {
      assertThat(part.range().start()).as("gap or overlap before " + part).isEqualTo(ranges);
      assertThat(part.text().start()).as("overlap before " + part).isGreaterThanOrEqualTo(texts);
      assertThat(isSeparator(value.bytes(), texts, part.text().start())).as("bytes lost").isTrue();
      ranges = part.range().end();
      texts = part.text().end();
    }
    assertThat(ranges).as("end of the last part").isEqualTo(value.end());
    assertThat(isSeparator(value.bytes(), texts, value.end())).as("bytes lost at the end").isTrue();
  }

  private static boolean isSeparator(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (" \t\r\n;,".indexOf(bytes[i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
