package org.hoptrail.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes JSON (RFC 8259) as UTF-8: compact, or indented for people with arrays of plain values on
/// one line. The caller sees to it that names and values come in a sensible order.
///
/// Reports are mostly keys, small numbers and ASCII, so all of it goes straight into one array of
/// bytes.
final class JsonOut {

  private static final int CAPACITY = 1 << 16;

  /// Characters of a text that are written between two looks at the room left.
  private static final int CHUNK = 2048;

  /// From here on Java writes a number with an exponent.
  private static final double MOST_WITHOUT_EXPONENT = 1e7;

  private final OutputStream out;
  private final boolean indented;
  private final byte[] bytes = new byte[CAPACITY];
  private int size;
  private int depth;

  /// What stands before the next name or value.
  private Before before = Before.NOTHING;

  private enum Before {
    NOTHING,
    START,
    COMMA
  }

  /// A name with its quotes and colon, ready to be written many times. ASCII that needs no
  /// escaping.
  record Name(String text, byte[] quoted) {

    Name(String text) {
      this(text, ('"' + text + "\":").getBytes(StandardCharsets.US_ASCII));
    }
  }

  /// @param indented whether to write for people
  JsonOut(OutputStream out, boolean indented) {
    this.out = out;
    this.indented = indented;
  }

  void startObject() {
    beforeElement();
    put('{');
    depth++;
    before = Before.START;
  }

  void name(Name name) {
    room(name.quoted.length + 2 * depth + 8);
    if (before == Before.COMMA) {
      bytes[size++] = ',';
    }
    if (indented) {
      newLine();
    }
    System.arraycopy(name.quoted, 0, bytes, size, name.quoted.length);
    size += name.quoted.length;
    if (indented) {
      bytes[size - 1] = ' ';
      bytes[size++] = ':';
      bytes[size++] = ' ';
    }
    before = Before.NOTHING;
  }

  void endObject() {
    depth--;
    room(2 * depth + 8);
    if (indented && before == Before.COMMA) {
      newLine();
    } else if (indented) {
      bytes[size++] = ' ';
    }
    bytes[size++] = '}';
    before = Before.COMMA;
  }

  void startArray() {
    beforeElement();
    put('[');
    before = Before.START;
  }

  void endArray() {
    if (indented) {
      put(' ');
    }
    put(']');
    before = Before.COMMA;
  }

  void nothing() {
    beforeElement();
    room(4);
    bytes[size++] = 'n';
    bytes[size++] = 'u';
    bytes[size++] = 'l';
    bytes[size++] = 'l';
    before = Before.COMMA;
  }

  void bool(boolean value) {
    beforeElement();
    ascii(value ? "true" : "false");
    before = Before.COMMA;
  }

  void number(long value) {
    beforeElement();
    room(Decimal.LONGEST);
    size = Decimal.write(value, bytes, size);
    before = Before.COMMA;
  }

  void number(double value) {
    if (value == (int) value && Math.abs(value) < MOST_WITHOUT_EXPONENT) {
      number((int) value);
      put('.');
      put('0');
    } else {
      beforeElement();
      ascii(Double.toString(value));
      before = Before.COMMA;
    }
  }

  /// An array of two numbers.
  void pair(long first, long second) {
    if (indented) {
      startArray();
      number(first);
      number(second);
      endArray();
      return;
    }
    room(2 * Decimal.LONGEST + 4);
    beforeElement();
    bytes[size++] = '[';
    size = Decimal.write(first, bytes, size);
    bytes[size++] = ',';
    size = Decimal.write(second, bytes, size);
    bytes[size++] = ']';
    before = Before.COMMA;
  }

  void text(@Nullable String text) {
    if (text == null) {
      nothing();
      return;
    }
    room((CHUNK + 2) * JsonCharacter.WIDEST);
    beforeElement();
    bytes[size++] = '"';
    int at = plain(text, 0, Math.min(text.length(), CHUNK));
    if (at < text.length()) {
      rest(text, at);
    }
    put('"');
    before = Before.COMMA;
  }

  /// What follows the first character that does not stand for itself, or the first chunk.
  private void rest(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + CHUNK);
      room((CHUNK + 1) * JsonCharacter.WIDEST);
      at = plain(text, at, end);
      at = at < end ? special(text, at) : at;
    }
  }

  /// A value that is JSON already.
  void written(byte[] json) {
    beforeElement();
    for (int from = 0; from < json.length; from += CHUNK) {
      int length = Math.min(CHUNK, json.length - from);
      room(length);
      System.arraycopy(json, from, bytes, size, length);
      size += length;
    }
    before = Before.COMMA;
  }

  /// A line break between two values that belong to no array.
  void endLine() {
    put('\n');
    before = Before.NOTHING;
  }

  /// Hands everything written so far to the stream.
  void flush() {
    try {
      out.write(bytes, 0, size);
      size = 0;
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void beforeElement() {
    if (before != Before.NOTHING) {
      room(2);
      if (before == Before.COMMA) {
        bytes[size++] = ',';
      }
      if (indented) {
        bytes[size++] = ' ';
      }
    }
  }

  private void newLine() {
    bytes[size++] = '\n';
    for (int i = 0; i < 2 * depth; i++) {
      bytes[size++] = ' ';
    }
  }

  private void put(char ascii) {
    room(1);
    bytes[size++] = (byte) ascii;
  }

  private void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  /// Copies characters that stand for themselves; the index of the first that does not.
  private int plain(String text, int from, int end) {
    int i = from;
    int p = size;
    while (i < end) {
      char c = text.charAt(i);
      if (!JsonCharacter.isPlain(c)) {
        break;
      }
      bytes[p++] = (byte) c;
      i++;
    }
    size = p;
    return i;
  }

  /// Writes the character at `i` that does not stand for itself; the index behind it.
  private int special(String text, int i) {
    int c = text.codePointAt(i);
    size = JsonCharacter.write(c, bytes, size);
    return i + Character.charCount(c);
  }

  private void room(int wanted) {
    if (bytes.length - size < wanted) {
      makeRoom();
    }
  }

  private void makeRoom() {
    try {
      out.write(bytes, 0, size);
      size = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
