package org.hoptrail.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes JSON (RFC 8259) as UTF-8: compact, or indented for people with arrays of plain values on
/// one line. The caller sees to it that names and values come in a sensible order.
///
/// A report is mostly names, small numbers and ASCII, so all of it goes straight into one array.
final class JsonOut {

  private static final int CAPACITY = 1 << 16;

  /// Characters of a text that are looked at in one go.
  private static final int CHUNK = 1 << 10;

  /// From here on Java writes a number with an exponent.
  private static final double MOST_WITHOUT_EXPONENT = 1e7;

  private static final byte[] NULL = ascii("null");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final byte[] WHOLE = ascii(".0");
  private static final byte[] INDENTED_COLON = ascii(": ");

  private final OutputStream out;
  private final boolean indented;
  private final byte[] bytes = new byte[CAPACITY];
  private final char[] chars = new char[CHUNK];
  private int size;
  private int depth;
  private Before before = Before.NOTHING;

  /// What stands before the next name or value.
  private enum Before {
    NOTHING,
    BRACKET,
    COMMA
  }

  /// A name with its quotes and colon, ready to be written many times: ASCII without escapes.
  record Name(String text, byte[] quoted) {

    Name(String text) {
      this(text, ascii('"' + text + "\":"));
    }
  }

  /// @param indented whether to write for people
  JsonOut(OutputStream out, boolean indented) {
    this.out = out;
    this.indented = indented;
  }

  void startObject() {
    beforeValue();
    bytes[size++] = '{';
    depth++;
    before = Before.BRACKET;
  }

  void name(Name name) {
    room(name.quoted.length + 1);
    if (before == Before.COMMA) {
      bytes[size++] = ',';
    }
    if (indented) {
      newLine();
    }
    put(name.quoted);
    if (indented) {
      bytes[size - 1] = ' ';
      put(INDENTED_COLON);
    }
    before = Before.NOTHING;
  }

  void endObject() {
    depth--;
    if (indented && before == Before.COMMA) {
      newLine();
      end('}');
    } else {
      close('}');
    }
  }

  void startArray() {
    beforeValue();
    bytes[size++] = '[';
    before = Before.BRACKET;
  }

  void endArray() {
    close(']');
  }

  private void close(char bracket) {
    room(2);
    if (indented) {
      bytes[size++] = ' ';
    }
    end(bracket);
  }

  /// The last character of a value.
  private void end(char last) {
    room(1);
    bytes[size++] = (byte) last;
    before = Before.COMMA;
  }

  void nothing() {
    word(NULL);
  }

  void bool(boolean value) {
    word(value ? TRUE : FALSE);
  }

  void number(long value) {
    beforeValue();
    size = Decimal.write(value, bytes, size);
    before = Before.COMMA;
  }

  void number(double value) {
    if (value == (int) value && Math.abs(value) < MOST_WITHOUT_EXPONENT) {
      number((int) value);
      put(WHOLE);
    } else {
      word(ascii(Double.toString(value)));
    }
  }

  /// An array of two numbers.
  void pair(long first, long second) {
    startArray();
    number(first);
    number(second);
    endArray();
  }

  private void word(byte[] value) {
    beforeValue();
    put(value);
    before = Before.COMMA;
  }

  void text(@Nullable String text) {
    if (text == null) {
      nothing();
      return;
    }
    beforeValue();
    bytes[size++] = '"';
    int plain = plain(text);
    if (plain < text.length()) {
      escaped(text.substring(plain));
    }
    end('"');
  }

  /// Copies the characters that stand for themselves, a chunk at most; says how many.
  private int plain(String text) {
    int length = Math.min(text.length(), CHUNK);
    text.getChars(0, length, chars, 0);
    room(length);
    int i = 0;
    for (; i < length; i++) {
      char c = chars[i];
      if (!JsonCharacter.isPlain(c)) {
        break;
      }
      bytes[size + i] = (byte) c;
    }
    size += i;
    return i;
  }

  private void escaped(String text) {
    for (byte b : JsonCharacter.wellFormed(text).getBytes(StandardCharsets.UTF_8)) {
      room(JsonCharacter.LONGEST);
      size = JsonCharacter.write(b, bytes, size);
    }
  }

  /// A value that is JSON already.
  void written(byte[] value) {
    beforeValue();
    drain();
    drain(value, value.length);
    before = Before.COMMA;
  }

  /// A line break between two values that belong to no array.
  void endLine() {
    room(1);
    bytes[size++] = '\n';
    before = Before.NOTHING;
  }

  /// Hands everything written so far to the stream.
  void flush() {
    drain();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Afterwards there is room for a short value.
  private void beforeValue() {
    room(2 + Decimal.LONGEST);
    if (before == Before.NOTHING) {
      return;
    }
    if (before == Before.COMMA) {
      bytes[size++] = ',';
    }
    if (indented) {
      bytes[size++] = ' ';
    }
  }

  private void newLine() {
    room(1 + 2 * depth);
    bytes[size++] = '\n';
    Arrays.fill(bytes, size, size + 2 * depth, (byte) ' ');
    size += 2 * depth;
  }

  private void put(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  private void room(int wanted) {
    if (bytes.length - size < wanted) {
      drain();
    }
  }

  private void drain() {
    drain(bytes, size);
    size = 0;
  }

  private void drain(byte[] from, int length) {
    try {
      out.write(from, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
