package org.hoptrail.log;

import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Reads a run of bytes from left to right. A step that does not find what it looks for answers so
/// and moves nothing.
public final class Cursor {

  private final byte[] bytes;
  private final int end;
  private int at;

  /// @param start the first byte
  /// @param end the byte after the last
  public Cursor(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /// Reads a slice.
  public static Cursor of(Slice slice) {
    return new Cursor(slice.bytes(), slice.start(), slice.end());
  }

  /// The index of the next byte.
  public int at() {
    return at;
  }

  /// Moves to an index that [#at] gave before.
  public void back(int index) {
    at = index;
  }

  /// Whether nothing is left.
  public boolean isDone() {
    return at >= end;
  }

  /// The next byte, 0..255, or -1 at the end; moves nothing.
  public int peek() {
    return at < end ? bytes[at] & 0xff : -1;
  }

  /// Whether that ASCII text comes next; moves nothing.
  public boolean sees(String ascii) {
    return matches(at, ascii);
  }

  /// Takes that ASCII text if it comes next.
  public boolean skip(String ascii) {
    boolean found = matches(at, ascii);
    at += found ? ascii.length() : 0;
    return found;
  }

  /// Takes blanks and tabs.
  public Cursor skipBlanks() {
    while (at < end && Ascii.isBlank(bytes[at])) {
      at++;
    }
    return this;
  }

  /// Moves behind the next such ASCII text, if there is one ahead.
  public boolean skipPast(String ascii) {
    int found = find(ascii);
    at = found < 0 ? at : found + ascii.length();
    return found >= 0;
  }

  /// Moves behind the last such ASCII text, if there is one ahead.
  public boolean skipPastLast(String ascii) {
    for (int i = end - ascii.length(); i >= at; i--) {
      if (matches(i, ascii)) {
        at = i + ascii.length();
        return true;
      }
    }
    return false;
  }

  /// The index of the next such ASCII text, or -1; moves nothing.
  public int find(String ascii) {
    byte first = (byte) ascii.charAt(0);
    int last = end - ascii.length();
    for (int i = at; i <= last; i++) {
      if (bytes[i] == first && matches(i, ascii)) {
        return i;
      }
    }
    return -1;
  }

  /// The index of the next such byte, or the end; moves nothing.
  public int indexOf(char c) {
    int i = at;
    while (i < end && bytes[i] != c) {
      i++;
    }
    return i;
  }

  /// Takes everything before the next such ASCII text, and that text; null when there is none.
  public @Nullable String until(String ascii) {
    int found = find(ascii);
    if (found < 0) {
      return null;
    }
    String text = text(at, found);
    at = found + ascii.length();
    return text;
  }

  /// Takes everything before one of these ASCII characters, or all that is left.
  public String before(String stops) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < stops.length(); i++) {
      int c = stops.charAt(i);
      low |= c < 64 ? 1L << c : 0;
      high |= c < 64 ? 0 : 1L << c;
    }
    int i = at;
    while (i < end && (bytes[i] < 0 || ((bytes[i] < 64 ? low : high) >>> bytes[i] & 1) == 0)) {
      i++;
    }
    String text = text(at, i);
    at = i;
    return text;
  }

  /// Takes a word: everything before a blank or the end.
  public String word() {
    return before(" \t");
  }

  /// Takes a run of decimal digits, at most 18.
  ///
  /// @return their value, or -1 when no digit comes next
  public long number() {
    int start = at;
    long value = 0;
    while (at < end && at - start < 18 && Ascii.isDigit(bytes[at])) {
      value = value * 10 + bytes[at++] - '0';
    }
    return at == start ? -1 : value;
  }

  /// Takes a decimal number with or without fraction; NaN when no digit comes next.
  public double decimal() {
    long whole = number();
    if (whole < 0) {
      return Double.NaN;
    }
    if (at + 1 >= end || bytes[at] != '.' || !Ascii.isDigit(bytes[at + 1])) {
      return whole;
    }
    at++;
    double unit = 1;
    double value = whole;
    while (at < end && Ascii.isDigit(bytes[at])) {
      unit /= 10;
      value += unit * (bytes[at++] - '0');
    }
    return Math.round(value * 1e6) / 1e6;
  }

  /// Takes an address in angle brackets, without them: `<>` is empty, a quoted local part may hold
  /// brackets. Where no bracket comes next, takes everything before a comma or blank.
  public String path() {
    if (peek() != '<') {
      return before(", ");
    }
    int start = ++at;
    boolean quoted = false;
    while (at < end && (quoted || bytes[at] != '>')) {
      quoted ^= bytes[at] == '"' && (at == start || bytes[at - 1] != '\\');
      at++;
    }
    if (at >= end && quoted) {
      at = start;
      at = indexOf('>');
    }
    String text = text(start, at);
    at = Math.min(end, at + 1);
    return text;
  }

  /// Takes `name[address]` or `name[address]:port`, as Postfix writes a peer. A name of `unknown`
  /// is null. Without brackets, takes everything before a comma or blank as the name.
  public Peer peer() {
    String name = before("[, ");
    if (peek() != '[') {
      return new Peer(name, null, 0, null);
    }
    int start = ++at;
    at = indexOf(']');
    IpAddress address = address(start, at);
    String inside = address == null && !matches(start, "unknown]") ? text(start, at) : null;
    at = Math.min(end, at + 1);
    int port = 0;
    if (peek() == ':' && at + 1 < end && Ascii.isDigit(bytes[at + 1])) {
      at++;
      port = (int) Math.min(number(), 65_535);
    }
    boolean known = !name.isEmpty() && !name.equals("unknown");
    String shown = inside == null ? name : name + "[" + inside + "]";
    return new Peer(known || inside != null ? shown : null, address, port, null);
  }

  /// The address that the bytes between two indexes write, `IPv6:` before it allowed, or null.
  public @Nullable IpAddress address(int from, int to) {
    int start = to - from > 5 && matches(from, "IPv6:") ? from + 5 : from;
    return IpAddress.parse(bytes, start, to);
  }

  /// The text between two indexes.
  public String text(int from, int to) {
    return new Slice(bytes, from, Math.max(from, to)).text();
  }

  /// What is left, without blanks at its end; takes it.
  public String rest() {
    int stop = end;
    while (stop > at && Ascii.isSpace(bytes[stop - 1])) {
      stop--;
    }
    String text = text(at, stop);
    at = end;
    return text;
  }

  /// What is left as bytes; takes nothing.
  public Slice slice() {
    return new Slice(bytes, Math.min(at, end), end);
  }

  private boolean matches(int index, String ascii) {
    int length = ascii.length();
    if (index + length > end) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[index + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
