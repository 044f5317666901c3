package org.hoptrail.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.evaluation.Tiling;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Stamp;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.text.Slice;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Sizes and depths that only an attacker or an accident makes.
class HugeFieldsTest {

  private static final int SMALL = 40_000;
  private static final int TIMES = 8;

  /// Linear time makes this about [#TIMES], quadratic its square; the rest is a busy machine.
  private static final int MOST_TIMES_SLOWER = 5 * TIMES;

  private static final List<String> PATTERNS =
      List.of(
          "(",
          ")",
          "()",
          "(a ",
          "((a)",
          "\"",
          "<",
          "[",
          "\\(",
          ";",
          "; (",
          "; 1 Jan 2020 (",
          "; Mon, 1 Jan 2020 10:00:00 +0000 (a) ",
          "1 ",
          "1 Jan ",
          "Mon ",
          "a=b ",
          "a=( ",
          "from ",
          "from a (b [",
          "by a (",
          "from by with id for ",
          "id ",
          "with x ",
          "for <a@b> ",
          "a@",
          "[1.2.3.4] ",
          "1.2.3.4:",
          "::",
          ", ",
          "\r\n ",
          "=",
          "(a=",
          "(helo=",
          "(HELO ",
          "\u00e5 ");

  @TestFactory
  Stream<DynamicTest> time_is_linear() {
    return PATTERNS.stream()
        .map(
            pattern ->
                DynamicTest.dynamicTest("'" + pattern.strip() + "'", () -> checkTime(pattern)));
  }

  private static void checkTime(String pattern) {
    StampReader reader = SampleFields.reader();
    HeaderBlock small = SampleFields.block(repeated(pattern, SMALL));
    HeaderBlock large = SampleFields.block(repeated(pattern, SMALL * TIMES));
    long smallTime = best(reader, small);
    long largeTime = best(reader, large);
    long floor = 10_000_000;
    assertThat(largeTime)
        .as("nanoseconds for %d times the bytes; once it takes %d", TIMES, smallTime)
        .isLessThan(MOST_TIMES_SLOWER * Math.max(smallTime, floor));
  }

  private static byte[] repeated(String pattern, int size) {
    String text = "Received: " + pattern.repeat(size / pattern.length());
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static long best(StampReader reader, HeaderBlock block) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      SampleFields.stamps(reader, block);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  @Test
  void comments_200_deep() {
    String comment = "(".repeat(200) + "x" + ")".repeat(200);
    String text = "Received: from a.example " + comment + " by b.example; 1 Jan 2020 10:00:00 GMT";
    HeaderBlock block = SampleFields.block(text.getBytes(StandardCharsets.US_ASCII));
    Stamp stamp = SampleFields.stamps(SampleFields.reader(), block).getFirst();
    Tiling.check(new ReceivedGrammar().parse(new Slice(block.bytes(), 10, text.length())));
    assertThat(stamp.server().by()).isNotNull();
    assertThat(stamp.date()).isNotNull();
    assertThat(stamp.leftovers()).isEmpty();
  }

  @Test
  void ten_thousand_fields() {
    String field =
        "Received: from a.example ([192.0.2.1]) by b.example; 1 Jan 2020 10:00:00 GMT\r\n";
    byte[] header = field.repeat(10_000).getBytes(StandardCharsets.US_ASCII);
    Report report = new Analyzer(Settings.DEFAULT).analyze(SampleFields.message(header));
    assertThat(report.route().hops()).hasSize(Limits.DEFAULT.receivedFields());
    assertThat(report.problems()).isNotEmpty();
  }

  @Test
  void line_of_10_megabytes() {
    byte[] header = ("Received: from " + "a".repeat(10 << 20)).getBytes(StandardCharsets.US_ASCII);
    Report report = new Analyzer(Settings.DEFAULT).analyze(SampleFields.message(header));
    Stamp stamp = report.route().hops().getFirst().stamp();
    assertThat(stamp.leftovers()).hasSize(1);
    assertThat(stamp.leftovers().getFirst().end()).isEqualTo(header.length);
  }
}
