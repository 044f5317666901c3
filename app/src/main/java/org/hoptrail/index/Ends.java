package org.hoptrail.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Passage;
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

    /// Behind each name.
    private static final byte END = (byte) 0xff;

    /// In place of a name.
    private static final byte ABSENT = (byte) 0xfe;

    private static final End NONE = new End(null, null, null);

    /// Who gave a message, with what names it: the name that was resolved, else the address, else
    /// what it called itself.
    static End client(Passage hop) {
      if (isNamed(hop.rdns())) {
        return new End(hop.rdns(), null, null);
      }
      return hop.peer() == null
          ? new End(hop.rdns(), hop.helo(), null)
          : new End(null, null, hop.peer());
    }

    /// Who took it: its name, else its address.
    static End server(Passage hop) {
      return new End(hop.by(), hop.system(), isNamed(hop.by()) ? null : hop.byAddress());
    }

    private static boolean isNamed(@Nullable String name) {
      return name != null && !name.isBlank();
    }

    /// What [#of] reads: both names and the address, with bytes between that no UTF-8 has. Names
    /// come first, so that neighbours in the order of the bytes begin alike, which Lucene makes use
    /// of.
    BytesRef bytes() {
      BytesRefBuilder bytes = new BytesRefBuilder();
      put(first, bytes);
      put(second, bytes);
      if (address != null) {
        byte[] packed = Inet.of(address).getAddress();
        bytes.append(packed, 0, packed.length);
      }
      return bytes.toBytesRef();
    }

    private static void put(@Nullable String name, BytesRefBuilder to) {
      if (name == null) {
        to.append(ABSENT);
      } else {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);
        to.append(bytes, 0, bytes.length);
      }
      to.append(END);
    }

    static End of(BytesRef bytes) {
      ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      return new End(name(in), name(in), address(in));
    }

    private static @Nullable String name(ByteArrayDataInput in) {
      byte[] name = new byte[in.length() - in.getPosition()];
      int size = 0;
      for (byte each = in.readByte(); each != END; each = in.readByte()) {
        name[size++] = each;
      }
      boolean absent = size > 0 && name[0] == ABSENT;
      return absent ? null : new String(name, 0, size, StandardCharsets.UTF_8);
    }

    private static @Nullable IpAddress address(ByteArrayDataInput in) {
      return switch (in.length() - in.getPosition()) {
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
