package org.hoptrail.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Decodes the encoded words of an unstructured value such as `Subject` (RFC 2047), for display and
/// search. It never fails: what is no encoded word, or names a charset that this Java does not
/// have, stays as it is written. Takes linear time.
public final class EncodedWords {

  /// The longest name of a charset looked at, with its language (RFC 2231 5).
  private static final int LONGEST_CHARSET = 60;

  private final byte[] b;
  private final int end;
  private final StringBuilder text = new StringBuilder();

  /// The bytes of encoded words that touch each other and share a charset: a character may begin
  /// in one word and end in the next.
  private byte[] pending = new byte[64];

  private int pendingSize;
  private @Nullable Charset pendingCharset;

  private EncodedWords(Slice value) {
    b = value.bytes();
    end = value.end();
  }

  /// The text of a value: folds become one blank, encoded words their characters, blanks between
  /// two encoded words vanish (RFC 2047 6.2), and bytes outside them are UTF-8 or else ISO-8859-1.
  public static String decode(Slice value) {
    if (!value.contains("=?")) {
      return value.unfolded();
    }
    EncodedWords words = new EncodedWords(value);
    words.decodeFrom(value.start());
    return words.text.toString();
  }

  private void decodeFrom(int start) {
    int plain = start;
    int p = start;
    while (p < end) {
      int next = b[p] == '=' && p + 1 < end && b[p + 1] == '?' ? word(plain, p) : p;
      if (next == p) {
        p++;
      } else {
        p = next;
        plain = next;
      }
    }
    flush();
    text.append(new Slice(b, plain, end).unfolded());
  }

  /// Decodes the encoded word at `p`, after the plain run that starts at `plain`; the byte after
  /// the word, or `p` when there is none.
  private int word(int plain, int p) {
    int charsetEnd = indexOfMark(p + 2, Math.min(end, p + 2 + LONGEST_CHARSET));
    if (charsetEnd < 0 || charsetEnd + 2 >= end || b[charsetEnd + 2] != '?') {
      return p;
    }
    int encoding = b[charsetEnd + 1] | 0x20;
    int first = charsetEnd + 3;
    int last = indexOfMark(first, end);
    boolean closed = last >= 0 && last + 1 < end && b[last + 1] == '=';
    if (!closed || encoding != 'q' && encoding != 'b') {
      return p;
    }
    Charset charset = charset(p + 2, charsetEnd);
    if (charset == null) {
      return p;
    }
    startWord(plain, p, charset);
    if (encoding == 'q') {
      decodeQ(first, last);
    } else {
      decodeBase64(first, last);
    }
    return last + 2;
  }

  /// The next `?`, or -1.
  private int indexOfMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] == '?') {
        return i;
      }
    }
    return -1;
  }

  private void startWord(int plain, int p, Charset charset) {
    boolean touches = pendingCharset != null && isSpace(plain, p);
    if (!touches || !charset.equals(pendingCharset)) {
      flush();
    }
    if (!touches) {
      text.append(new Slice(b, plain, p).unfolded());
    }
    pendingCharset = charset;
  }

  private boolean isSpace(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Ascii.isSpace(b[i])) {
        return false;
      }
    }
    return true;
  }

  private void flush() {
    if (pendingCharset != null) {
      text.append(new String(pending, 0, pendingSize, pendingCharset));
    }
    pendingCharset = null;
    pendingSize = 0;
  }

  private void put(int value) {
    if (pendingSize == pending.length) {
      pending = Arrays.copyOf(pending, pendingSize * 2);
    }
    pending[pendingSize++] = (byte) value;
  }

  /// `_` is a blank, `=` and two hexadecimal digits a byte (RFC 2047 4.2); all else is itself.
  private void decodeQ(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean escaped = b[i] == '=' && i + 2 < to && Ascii.isHex(b[i + 1]) && Ascii.isHex(b[i + 2]);
      if (escaped) {
        put(Ascii.hexValue(b[i + 1]) << 4 | Ascii.hexValue(b[i + 2]));
        i += 2;
      } else {
        put(b[i] == '_' ? ' ' : b[i]);
      }
    }
  }

  /// Base64 (RFC 2045 6.8) without care for padding; other characters are skipped.
  private void decodeBase64(int from, int to) {
    int bits = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      int value = sixBits(b[i]);
      if (b[i] == '=') {
        count = 0;
      }
      if (value < 0) {
        continue;
      }
      bits = bits << 6 | value;
      count += 6;
      if (count >= 8) {
        count -= 8;
        put(bits >>> count);
      }
    }
  }

  private static int sixBits(int c) {
    if (Ascii.isUpper(c)) {
      return c - 'A';
    }
    if (Ascii.isLetter(c)) {
      return c - 'a' + 26;
    }
    if (Ascii.isDigit(c)) {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  /// The charset of that name without its language tag, by the name that mail gives it.
  private @Nullable Charset charset(int start, int charsetEnd) {
    Slice name = new Slice(b, start, charsetEnd);
    int star = name.indexOf((byte) '*');
    String plain = (star < 0 ? name : name.sub(0, star)).text().toLowerCase(Locale.ROOT);
    return Charsets.find(plain);
  }
}
