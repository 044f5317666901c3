package org.hoptrail.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts text into the words it is found by: runs of letters and digits, in lower case and
/// compatibility form (Unicode NFKC). Where a script puts no blanks between words, every character
/// is one.
final class Words {

  /// A longer run is cut here.
  private static final int LONGEST = 255;

  private Words() {}

  static List<String> of(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < plain.length()) {
      int c = plain.codePointAt(i);
      int end = i + Character.charCount(c);
      if (isAlone(c)) {
        words.add(plain.substring(i, end));
      } else if (isWord(c)) {
        end = end(plain, end, i + LONGEST);
        words.add(plain.substring(i, end));
      }
      i = end;
    }
    return words;
  }

  /// The text as it is compared: lower case, compatibility form.
  static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return isAscii(lower) || Normalizer.isNormalized(lower, Normalizer.Form.NFKC)
        ? lower
        : Normalizer.normalize(lower, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /// Asking the tables of Unicode takes longer than all the rest, and few texts need it.
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static int end(String text, int from, int limit) {
    int i = from;
    while (i < text.length() && i < limit) {
      int c = text.codePointAt(i);
      if (!isWord(c) || isAlone(c)) {
        return i;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isAlone(int c) {
    if (c < 0x0e00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
      default -> false;
    };
  }
}
