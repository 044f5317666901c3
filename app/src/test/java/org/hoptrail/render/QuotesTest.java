package org.hoptrail.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.junit.jupiter.api.Test;

/// Bytes of a header are shown in their lines, and the carets stand under them.
class QuotesTest {

  private static final int OFFSET = 40;

  /// Quotes the texts wherever they stand in a header that starts at some offset of its file.
  private static String quoted(String header, String... texts) {
    byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
    Source source = new Source("a.mbox", null, OFFSET, bytes.length, null);
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Span> spans = new ArrayList<>();
    for (String text : texts) {
      byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
      int start = latin.indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
      assertThat(start).as(text).isNotNegative();
      spans.add(new Span(source, OFFSET + start, OFFSET + start + wanted.length));
    }
    StringBuilder out = new StringBuilder();
    new Quotes(out, Style.PLAIN, new HeaderBlock(source, bytes, List.of()), null).append(spans);
    return out.toString();
  }

  @Test
  void bytes_of_one_line_share_it() {
    assertThat(quoted("X: one two three\r\n", "three", "one"))
        .isEqualTo(
            """
                > X: one two three
                     ^^^     ^^^^^
            """);
  }

  @Test
  void folded_bytes_are_marked_line_by_line() {
    assertThat(quoted("X: one two\n\tthree four\nY: z\n", "two\n\tthree"))
        .isEqualTo(
            """
                > X: one two
                         ^^^
                > three four
                  ^^^^^
            """);
  }

  @Test
  void a_line_that_the_bytes_fill_needs_no_carets() {
    assertThat(quoted("X: a;\n  Tue, 3 Mar 2026\n", "Tue, 3 Mar 2026"))
        .isEqualTo("    > Tue, 3 Mar 2026\n");
  }

  @Test
  void carets_count_what_is_shown_and_not_bytes() {
    assertThat(quoted("X: \u00e4\u00f6\t\u0007 id 42\n", "42"))
        .isEqualTo(
            """
                > X: \u00e4\u00f6 \\x07 id 42
                                ^^
            """);
  }

  @Test
  void a_long_line_is_cut_around_the_bytes() {
    String line = "X: " + "a".repeat(200) + " here " + "b".repeat(200) + "\n";
    String[] lines = quoted(line, "here").split("\n", -1);
    assertThat(lines[0]).hasSize(100).startsWith("    > ...aaa").endsWith("bbb...");
    assertThat(lines[1].strip()).isEqualTo("^^^^");
    assertThat(lines[0].substring(lines[1].indexOf('^'))).startsWith("here bbb");
  }

  @Test
  void bytes_longer_than_a_line_are_cut_too() {
    String[] lines = quoted("X: " + "a".repeat(300) + "\n", "a".repeat(300)).split("\n", -1);
    assertThat(lines[0]).hasSizeLessThanOrEqualTo(100).endsWith("...");
    assertThat(lines[1]).hasSizeLessThanOrEqualTo(100).endsWith("^");
  }
}
