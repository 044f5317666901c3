package org.hoptrail.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Turns a stream of UTF-16 into UTF-8; every other stream stays as it is. Exports of Microsoft 365
/// are in UTF-16LE, often without a byte order mark: then every second byte of their first line is
/// zero, which no other text has.
final class Utf16 {

  private static final int LOOK = 64;

  private Utf16() {}

  /// The stream, or one that decodes it. Offsets are then those of the decoded text.
  static InputStream decoded(InputStream in) throws IOException {
    PushbackInputStream back = new PushbackInputStream(in, LOOK);
    byte[] head = back.readNBytes(LOOK);
    Charset charset = charset(head);
    int mark = charset != null && hasMark(head) ? 2 : 0;
    back.unread(head, mark, head.length - mark);
    return charset == null ? back : new Recoded(new InputStreamReader(back, charset));
  }

  private static boolean hasMark(byte[] b) {
    int first = b.length < 2 ? 0 : (b[0] & 0xff) << 8 | b[1] & 0xff;
    return first == 0xfffe || first == 0xfeff;
  }

  private static @Nullable Charset charset(byte[] b) {
    if (hasMark(b)) {
      return b[0] == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    int even = 0;
    int odd = 0;
    int pairs = b.length / 2;
    for (int i = 0; i + 1 < b.length; i += 2) {
      even += b[i] == 0 ? 1 : 0;
      odd += b[i + 1] == 0 ? 1 : 0;
    }
    boolean enough = pairs >= 8;
    if (enough && odd * 5 > pairs * 4 && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return enough && even * 5 > pairs * 4 && odd == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /// Characters as a stream of UTF-8.
  private static final class Recoded extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 14];
    private byte[] bytes = new byte[0];
    private int at;
    private int carried;

    Recoded(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (at == bytes.length && !more()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, from, count);
      at += count;
      return count;
    }

    /// Half of a surrogate pair waits for the other half.
    private boolean more() throws IOException {
      int got = reader.read(chars, carried, chars.length - carried);
      int size = carried + Math.max(0, got);
      if (size == 0) {
        return false;
      }
      boolean half = got >= 0 && Character.isHighSurrogate(chars[size - 1]);
      int whole = half ? size - 1 : size;
      bytes = utf8(whole);
      at = 0;
      carried = half ? 1 : 0;
      chars[0] = chars[size - 1];
      return bytes.length > 0 || more();
    }

    private byte[] utf8(int size) {
      java.nio.ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars, 0, size));
      byte[] result = new byte[encoded.remaining()];
      encoded.get(result);
      return result;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
