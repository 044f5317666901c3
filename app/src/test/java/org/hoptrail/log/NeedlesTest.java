package org.hoptrail.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// The search for many texts finds what a search for each finds; blocks cut and count lines as they
/// are.
class NeedlesTest {

  private static String word(Random random, int least, int most) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(least, most + 1);
    for (int i = 0; i < length; i++) {
      word.append("abAB-@.1".charAt(random.nextInt(8)));
    }
    return word.toString();
  }

  /// Long stretches are searched in several places at once; what lies behind the end does not
  /// count.
  @RepeatedTest(300)
  void finds_what_is_rare(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Needles needles = new Needles();
    List<String> texts = List.of(word(random, 3, 9), word(random, 5, 20), word(random, 5, 20));
    texts.forEach(text -> needles.add(text, true, 0));
    StringBuilder hay = new StringBuilder("x".repeat(random.nextInt(2, 20_000)));
    for (int i = random.nextInt(4); i > 0; i--) {
      String text = texts.get(random.nextInt(3));
      int at = random.nextInt(hay.length());
      hay.replace(at, Math.min(hay.length(), at + text.length()), text);
    }
    demandFirst(needles, texts, hay.toString(), hay.length() - random.nextInt(2));
  }

  /// The first of the texts that ends before an index is found.
  private static void demandFirst(Needles needles, List<String> texts, String hay, int end) {
    String lower = hay.substring(0, end).toLowerCase(Locale.ROOT);
    int expected =
        texts.stream()
            .mapToInt(text -> lower.indexOf(text.toLowerCase(Locale.ROOT)))
            .filter(at -> at >= 0)
            .min()
            .orElse(-1);
    byte[] bytes = hay.getBytes(StandardCharsets.US_ASCII);
    assertThat(needles.find(bytes, 0, end)).as("%s in %s", texts, hay).isEqualTo(expected);
  }

  @RepeatedTest(300)
  void finds_the_first_of_many(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Needles needles = new Needles();
    List<String> texts = new ArrayList<>();
    int count = random.nextInt(1, 6);
    for (int i = 0; i < count; i++) {
      texts.add(word(random, 2, 7));
      needles.add(texts.getLast(), i % 2 == 0, i);
      String hay = word(random, 0, 120);
      demandFirst(needles, texts, hay, hay.length());
    }
  }

  @RepeatedTest(20)
  void lines_have_their_numbers_and_bounds(RepetitionInfo run) throws IOException {
    Random random = new Random(run.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    List<String> lines = new ArrayList<>();
    int count = random.nextInt(1, 4_000);
    for (int i = 0; i < count; i++) {
      lines.add(word(random, 0, 300));
      text.append(lines.getLast()).append(random.nextBoolean() ? "\r\n" : "\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    Map<Long, Long> numbers = new HashMap<>();
    check(lines, new BlockFeed(new Trickle(bytes, random), numbers));
    check(lines, new BlockFeed(new Trickle(bytes, random), numbers));
  }

  private static void check(List<String> lines, BlockFeed feed) throws IOException {
    long seen = 0;
    while (feed.next()) {
      int at = feed.start();
      while (at < feed.end()) {
        feed.line(at);
        int length = feed.textEnd() - feed.lineStart();
        String line = new String(feed.bytes(), feed.lineStart(), length, StandardCharsets.US_ASCII);
        assertThat(feed.lineNumber()).isEqualTo(++seen);
        assertThat(line).isEqualTo(lines.get((int) seen - 1));
        at = feed.lineEnd() + 1;
      }
    }
    assertThat(seen).isEqualTo(lines.size());
    assertThat(feed.lines()).isEqualTo(lines.size());
  }

  /// Gives as much as it likes.
  private static final class Trickle extends InputStream {
    private final InputStream in;
    private final Random random;

    Trickle(byte[] bytes, Random random) {
      this.in = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return in.read(into, from, Math.min(length, random.nextInt(1, 200_000)));
    }
  }
}
