package org.hoptrail.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Stamp;
import org.hoptrail.samples.StampText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Relays may fold a line at any blank (RFC 5322 2.2.3): the meaning of a field must not change.
class RefoldedFieldsTest {

  @TestFactory
  Stream<DynamicTest> every_sample_reads_the_same_folded_at_every_blank() {
    return SampleFields.all().stream()
        .map(field -> new String(field, StandardCharsets.ISO_8859_1).replaceAll("\\s+", " "))
        .distinct()
        .map(field -> DynamicTest.dynamicTest(field, () -> check(field)));
  }

  private static void check(String line) {
    int value = line.indexOf(' ') + 1;
    String folded = line.substring(0, value) + line.substring(value).replace(" ", "\r\n\t");
    assertThat(text(folded)).isEqualTo(text(line));
  }

  private static String text(String header) {
    HeaderBlock block = SampleFields.block(header.getBytes(StandardCharsets.ISO_8859_1));
    List<Stamp> stamps = SampleFields.stamps(SampleFields.reader(), block);
    return new StampText(block).of(stamps.getFirst());
  }
}
