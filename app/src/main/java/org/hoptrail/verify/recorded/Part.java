package org.hoptrail.verify.recorded;

import java.util.ArrayList;
import java.util.List;

/// A piece of a field between two semicolons: its words, comments left out, and where it stands.
///
/// @param words the words; `name = value` is one word without blanks, quotes are taken off
/// @param start the first byte of the first word
/// @param end the byte behind the last word or comment
record Part(List<String> words, int start, int end) {

  /// Cuts a field value into its parts. Unclosed quotes and comments end with the field.
  static List<Part> of(byte[] bytes, int start, int end) {
    List<Part> parts = new ArrayList<>();
    Cutter cutter = new Cutter(bytes, start, end);
    while (cutter.at < end) {
      Part part = cutter.next();
      if (!part.words.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static final class Cutter {

    private final byte[] bytes;
    private final int end;
    private int at;
    private List<String> words = new ArrayList<>();
    private StringBuilder word = new StringBuilder();

    /// Whether the next letter begins a new word, unless an equals sign stands between.
    private boolean apart;

    Cutter(byte[] bytes, int start, int end) {
      this.bytes = bytes;
      this.end = end;
      at = start;
    }

    Part next() {
      words = new ArrayList<>();
      word = new StringBuilder();
      int first = -1;
      int last = at;
      while (at < end && bytes[at] != ';') {
        int before = at;
        if (take()) {
          first = first < 0 ? before : first;
          last = at;
        }
      }
      flush();
      at++;
      return new Part(List.copyOf(words), Math.max(first, 0), last);
    }

    /// Takes a blank, a comment, a quoted string or one octet; says whether it was more than a
    /// blank.
    private boolean take() {
      byte c = bytes[at];
      switch (c) {
        case ' ', '\t', '\r', '\n' -> {
          apart = true;
          at++;
          return false;
        }
        case '(' -> {
          apart = true;
          comment();
        }
        case '"' -> quoted();
        default -> {
          add((char) (c & 0xff));
          at++;
        }
      }
      return true;
    }

    private void add(char c) {
      boolean joins = c == '=' || word.length() > 0 && word.charAt(word.length() - 1) == '=';
      if (apart && !joins) {
        flush();
      }
      apart = false;
      word.append(c);
    }

    private void comment() {
      int depth = 0;
      do {
        byte c = bytes[at];
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        at += c == '\\' ? 2 : 1;
      } while (at < end && depth > 0);
      at = Math.min(at, end);
    }

    private void quoted() {
      at++;
      while (at < end && bytes[at] != '"') {
        at += bytes[at] == '\\' && at + 1 < end ? 1 : 0;
        add((char) (bytes[at] & 0xff));
        at++;
      }
      at = Math.min(at + 1, end);
    }

    private void flush() {
      if (!word.isEmpty()) {
        words.add(word.toString());
        word = new StringBuilder();
      }
    }
  }
}
