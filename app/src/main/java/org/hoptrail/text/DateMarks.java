package org.hoptrail.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// The marks that Chinese, Japanese and Korean dates put behind their numbers (`2023` + year + `8`
/// + month + `2` + day), in the charsets that mail programs write them in.
final class DateMarks {

  /// What [#find] answers where no mark stands.
  static final int NONE = 0;

  static final int YEAR = 1;
  static final int MONTH = 2;
  static final int DAY = 3;

  private static final byte ESCAPE = 0x1b;
  private static final byte[][][] SYSTEMS = systems();
  private static final byte[][] MORNING = inCharsets("上午", "午前", "오전");
  private static final byte[][] AFTERNOON = inCharsets("下午", "午後", "오후");

  private DateMarks() {}

  /// The mark at `p`: [#YEAR], [#MONTH], [#DAY] or [#NONE].
  static int find(byte[] b, int p, int end) {
    if (p < end && (b[p] < 0 || b[p] == ESCAPE)) {
      for (int mark = YEAR; mark <= DAY; mark++) {
        if (length(b, p, end, mark) > 0) {
          return mark;
        }
      }
    }
    return NONE;
  }

  /// The number of bytes that write this mark at `p`, 0 when it is not there.
  static int length(byte[] b, int p, int end, int mark) {
    for (byte[][] system : SYSTEMS) {
      if (startsWith(b, p, end, system[mark - 1])) {
        return system[mark - 1].length;
      }
    }
    return 0;
  }

  /// -1 when the word `start..end` holds a word for the morning, 1 for the afternoon, else 0.
  static int halfOfDay(byte[] b, int start, int end) {
    for (int i = start; i < end; i++) {
      if (b[i] < 0 && startsWithOneOf(b, i, end, MORNING)) {
        return -1;
      }
      if (b[i] < 0 && startsWithOneOf(b, i, end, AFTERNOON)) {
        return 1;
      }
    }
    return 0;
  }

  private static byte[][][] systems() {
    List<byte[][]> systems = new ArrayList<>();
    for (String charset : List.of("UTF-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "GBK", "Big5")) {
      addSystem(systems, charset, "年", "月", "日");
    }
    addSystem(systems, "UTF-8", "년", "월", "일");
    addSystem(systems, "EUC-KR", "년", "월", "일");
    return systems.toArray(new byte[0][][]);
  }

  private static void addSystem(
      List<byte[][]> systems, String charset, String year, String month, String day) {
    if (Charset.isSupported(charset)) {
      Charset known = Charset.forName(charset);
      systems.add(new byte[][] {year.getBytes(known), month.getBytes(known), day.getBytes(known)});
    }
  }

  private static byte[][] inCharsets(String chinese, String japanese, String korean) {
    List<byte[]> words = new ArrayList<>();
    addWord(words, chinese, "UTF-8", "GBK", "Big5");
    addWord(words, japanese, "UTF-8", "Shift_JIS", "EUC-JP");
    addWord(words, korean, "UTF-8", "EUC-KR");
    return words.toArray(new byte[0][]);
  }

  private static void addWord(List<byte[]> words, String word, String... charsets) {
    for (String charset : charsets) {
      if (Charset.isSupported(charset)) {
        words.add(word.getBytes(Charset.forName(charset)));
      }
    }
  }

  private static boolean startsWithOneOf(byte[] b, int p, int end, byte[][] words) {
    for (byte[] word : words) {
      if (startsWith(b, p, end, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] b, int p, int end, byte[] word) {
    return end - p >= word.length
        && java.util.Arrays.equals(b, p, p + word.length, word, 0, word.length);
  }
}
