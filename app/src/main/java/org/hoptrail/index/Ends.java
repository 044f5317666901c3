package org.hoptrail.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// The clients of hops, or their servers, in one part of an index. Used by one thread.
final class Ends {

  /// So many are remembered, the ones that came last; a power of two.
  private static final int REMEMBERED = 1 << 12;

  /// One end of a hop.
  ///
  /// @param first a name
  /// @param second another one
  record End(@Nullable String first, @Nullable String second, @Nullable IpAddress address) {

    /// Longer names are cut: a value of Lucene has an end, and no host has one.
    private static final int LONGEST = 1_000;

    private static final End NONE = new End(null, null, null);

    /// What [#of] reads: each part behind its length, which is one more than it is, or 0 when there
    /// is none.
    BytesRef bytes() {
      BytesRefBuilder bytes = new BytesRefBuilder();
      text(first, bytes);
      text(second, bytes);
      IpAddress ip = address;
      if (ip != null) {
        byte[] packed = Inet.of(ip).getAddress();
        bytes.append(packed, 0, packed.length);
      }
      return bytes.toBytesRef();
    }

    private static void text(@Nullable String text, BytesRefBuilder to) {
      byte[] bytes = text == null ? new byte[0] : cut(text).getBytes(StandardCharsets.UTF_8);
      int length = text == null ? 0 : bytes.length + 1;
      while (length >= 0x80) {
        to.append((byte) (length | 0x80));
        length >>>= 7;
      }
      to.append((byte) length);
      to.append(bytes, 0, bytes.length);
    }

    private static String cut(String text) {
      return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    static End of(BytesRef bytes) {
      ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      return new End(text(in), text(in), address(in));
    }

    private static @Nullable String text(ByteArrayDataInput in) {
      int length = in.readVInt();
      if (length == 0) {
        return null;
      }
      byte[] text = new byte[length - 1];
      in.readBytes(text, 0, text.length);
      return new String(text, StandardCharsets.UTF_8);
    }

    private static @Nullable IpAddress address(ByteArrayDataInput in) {
      int size = in.length() - in.getPosition();
      return switch (size) {
        case 4 -> IpAddress.v4(Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())));
        case 16 -> IpAddress.v6(Long.reverseBytes(in.readLong()), Long.reverseBytes(in.readLong()));
        default -> null;
      };
    }
  }

  private final SortedDocValues values;
  private final int[] numbers = new int[REMEMBERED];
  private final End[] ends = new End[REMEMBERED];

  Ends(SortedDocValues values) {
    this.values = values;
    Arrays.fill(ends, End.NONE);
    Arrays.fill(numbers, -1);
  }

  /// The end of a hop.
  End of(int doc) throws IOException {
    if (!values.advanceExact(doc)) {
      return End.NONE;
    }
    int number = values.ordValue();
    int place = number & (REMEMBERED - 1);
    if (numbers[place] != number) {
      ends[place] = End.of(values.lookupOrd(number));
      numbers[place] = number;
    }
    return ends[place];
  }
}
