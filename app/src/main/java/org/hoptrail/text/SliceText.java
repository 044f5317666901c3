package org.hoptrail.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Makes text of bytes.
final class SliceText {

  /// What stands for bytes that are not UTF-8.
  private static final char REPLACED = '\ufffd';

  private SliceText() {}

  /// UTF-8 when the bytes are valid UTF-8 (as all ASCII is), else ISO-8859-1. The JDK looks at many
  /// bytes at once; a text as long as its bytes in which none was replaced is ASCII.
  static String of(byte[] bytes, int start, int end) {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    boolean ascii = text.length() == end - start && text.indexOf(REPLACED) < 0;
    return ascii ? text : ofHigh(bytes, start, end);
  }

  private static String ofHigh(byte[] bytes, int start, int end) {
    try {
      ByteBuffer run = ByteBuffer.wrap(bytes, start, end - start);
      return StandardCharsets.UTF_8.newDecoder().decode(run).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
  }

  /// The same with every fold as one blank.
  static String unfolded(byte[] bytes, int start, int end) {
    int fold = start;
    while (fold < end && bytes[fold] != '\n' && bytes[fold] != '\r') {
      fold++;
    }
    return fold == end ? of(bytes, start, end) : unfoldedFrom(bytes, start, end, fold);
  }

  private static String unfoldedFrom(byte[] bytes, int start, int end, int firstBreak) {
    byte[] line = new byte[end - start];
    int size = firstBreak - start;
    System.arraycopy(bytes, start, line, 0, size);
    int at = firstBreak;
    while (at < end) {
      byte c = bytes[at];
      int next = c == '\n' || c == '\r' ? Gaps.skipFold(bytes, at, end) : at;
      if (next == at) {
        line[size++] = c;
        at++;
        continue;
      }
      while (size > 0 && Ascii.isBlank(line[size - 1])) {
        size--;
      }
      line[size++] = ' ';
      at = Gaps.skipBlanks(bytes, next, end);
    }
    return of(line, 0, size);
  }
}
