package org.hoptrail.text;

import java.nio.charset.StandardCharsets;

/// A run of bytes inside a larger array, such as a clause inside a header block. Nothing is copied;
/// positions that are taken or given count from the start of the run, while `start` and `end` are
/// indices of `bytes` and can be cited.
///
/// Where a run is held against a text, a blank in the text stands for any white space in the run,
/// folds included: relays fold lines wherever they like (RFC 5322 2.2.3).
///
/// @param bytes the array, never changed
/// @param start the first byte of the run
/// @param end the byte after its last, `start` when the run is empty
public record Slice(byte[] bytes, int start, int end) {

  public Slice {
    if (start < 0 || end < start || end > bytes.length) {
      throw new IllegalArgumentException("not a slice: " + start + ".." + end);
    }
  }

  /// The whole of an array.
  public static Slice of(byte[] bytes) {
    return new Slice(bytes, 0, bytes.length);
  }

  /// The UTF-8 bytes of a text, for tests and settings.
  public static Slice of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The number of bytes.
  public int length() {
    return end - start;
  }

  /// Whether there is no byte.
  public boolean isEmpty() {
    return start == end;
  }

  /// The byte at a position, 0..255, or -1 when the position is outside the run.
  public int at(int position) {
    return position >= 0 && position < length() ? bytes[start + position] & 0xff : -1;
  }

  /// The part from one position up to another; positions outside the run are moved to its edges.
  public Slice sub(int from, int to) {
    int first = Math.clamp(from, 0, length());
    int last = Math.clamp(to, first, length());
    return new Slice(bytes, start + first, start + last);
  }

  /// The rest of the run from a position on.
  public Slice from(int position) {
    return sub(position, length());
  }

  /// The position of the first blank, tab or line break; the length when there is none.
  public int wordEnd() {
    int at = start;
    while (at < end && !Ascii.isSpace(bytes[at])) {
      at++;
    }
    return at - start;
  }

  /// Without blanks, tabs and line breaks at either end.
  public Slice trim() {
    int first = start;
    int last = end;
    while (first < last && Ascii.isSpace(bytes[first])) {
      first++;
    }
    while (last > first && Ascii.isSpace(bytes[last - 1])) {
      last--;
    }
    return first == start && last == end ? this : new Slice(bytes, first, last);
  }

  /// Whether the run starts with that ASCII text.
  public boolean startsWith(String ascii) {
    return match(0, ascii, false) >= 0;
  }

  /// Whether the run starts with that ASCII text, letter case ignored.
  public boolean startsWithIgnoreCase(String ascii) {
    return match(0, ascii, true) >= 0;
  }

  /// The part before the first blank, tab or line break.
  public Slice firstWord() {
    return sub(0, wordEnd());
  }

  /// Whether the run ends with that ASCII text.
  public boolean endsWith(String ascii) {
    return endsWith(ascii, false);
  }

  /// Whether the run ends with that ASCII text, letter case ignored.
  public boolean endsWithIgnoreCase(String ascii) {
    return endsWith(ascii, true);
  }

  /// Whether the run is exactly that ASCII text.
  public boolean equalsText(String ascii) {
    return match(0, ascii, false) == length();
  }

  /// Whether the run is that ASCII text, letter case ignored.
  public boolean equalsIgnoreCase(String ascii) {
    return match(0, ascii, true) == length();
  }

  /// Whether both runs hold the same bytes, wherever they lie.
  public boolean sameBytes(Slice other) {
    return java.util.Arrays.equals(bytes, start, end, other.bytes, other.start, other.end);
  }

  /// What follows the first such ASCII text, without white space around it; empty when it does not
  /// stand in the run.
  public Slice after(String ascii) {
    int at = indexOf(ascii);
    return at < 0 ? from(length()) : from(match(at, ascii, false)).trim();
  }

  /// The position of the first such byte, or -1; a blank finds any white space.
  public int indexOf(byte wanted) {
    return indexOf(wanted, 0);
  }

  /// The position of the first such byte at or after a position, or -1; a blank finds any white
  /// space.
  public int indexOf(byte wanted, int position) {
    for (int i = start + Math.max(0, position); i < end; i++) {
      if (bytes[i] == wanted || (wanted == ' ' && Ascii.isSpace(bytes[i]))) {
        return i - start;
      }
    }
    return -1;
  }

  /// The position of the last such byte, or -1; a blank finds any white space.
  public int lastIndexOf(byte wanted) {
    for (int i = end - 1; i >= start; i--) {
      if (fits(bytes[i], wanted, false)) {
        return i - start;
      }
    }
    return -1;
  }

  /// The position where that ASCII text first stands, or -1.
  public int indexOf(String ascii) {
    return indexOf(ascii, 0, false);
  }

  /// The position where that ASCII text first stands, letter case ignored, or -1.
  public int indexOfIgnoreCase(String ascii) {
    return indexOf(ascii, 0, true);
  }

  /// Whether that ASCII text stands in the run.
  public boolean contains(String ascii) {
    return indexOf(ascii, 0, false) >= 0;
  }

  /// Whether that ASCII text stands in the run, letter case ignored.
  public boolean containsIgnoreCase(String ascii) {
    return indexOf(ascii, 0, true) >= 0;
  }

  /// Whether the run has bytes and all are digits.
  public boolean allDigits() {
    for (int i = start; i < end; i++) {
      if (!Ascii.isDigit(bytes[i])) {
        return false;
      }
    }
    return start < end;
  }

  /// Whether the run has bytes and all are hexadecimal digits.
  public boolean allHex() {
    for (int i = start; i < end; i++) {
      if (!Ascii.isHex(bytes[i])) {
        return false;
      }
    }
    return start < end;
  }

  /// Whether the run has bytes and all are ASCII letters or digits.
  public boolean allAlphanumeric() {
    for (int i = start; i < end; i++) {
      if (!Ascii.isAlphanumeric(bytes[i])) {
        return false;
      }
    }
    return start < end;
  }

  /// Whether no byte is above 127.
  public boolean isAscii() {
    int all = 0;
    for (int i = start; i < end; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }

  /// Whether there is a fold, which [#unfolded] makes one blank.
  public boolean isFolded() {
    for (int i = start; i < end; i++) {
      if ((bytes[i] == '\n' || bytes[i] == '\r') && Gaps.skipFold(bytes, i, end) > i) {
        return true;
      }
    }
    return false;
  }

  /// The run as text: UTF-8 when the bytes are valid UTF-8 (as all ASCII is), else ISO-8859-1.
  public String text() {
    return SliceText.of(bytes, start, end);
  }

  /// The run as text on one line: every fold (a line break with the blanks around it, RFC 5322
  /// 2.2.3) becomes one blank. Comments stay as they are.
  public String unfolded() {
    return SliceText.unfolded(bytes, start, end);
  }

  @Override
  public String toString() {
    return text();
  }

  private int indexOf(String ascii, int position, boolean ignoreCase) {
    int last = length() - ascii.length();
    boolean exact = !ignoreCase && ascii.charAt(0) != ' ';
    byte first = (byte) ascii.charAt(0);
    for (int i = position; i <= last; i++) {
      if ((!exact || bytes[start + i] == first) && match(i, ascii, ignoreCase) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean endsWith(String ascii, boolean ignoreCase) {
    int last = length() - ascii.length();
    int first = ascii.indexOf(' ') < 0 ? Math.max(0, last) : 0;
    for (int i = last; i >= first; i--) {
      if (match(i, ascii, ignoreCase) == length()) {
        return true;
      }
    }
    return false;
  }

  /// The position after the text when it stands at a position, or -1.
  private int match(int position, String ascii, boolean ignoreCase) {
    int at = start + position;
    if (end - at < ascii.length()) {
      return -1;
    }
    for (int i = 0; i < ascii.length(); i++) {
      int want = ascii.charAt(i);
      if (at >= end || (bytes[at] != want && !fits(bytes[at], want, ignoreCase))) {
        return -1;
      }
      at++;
      while (want == ' ' && at < end && Ascii.isSpace(bytes[at])) {
        at++;
      }
    }
    return at - start;
  }

  private static boolean fits(int have, int want, boolean ignoreCase) {
    return have == want
        || (want == ' ' && Ascii.isSpace(have))
        || (ignoreCase && Ascii.lower(have) == Ascii.lower(want));
  }
}
