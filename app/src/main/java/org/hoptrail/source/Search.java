package org.hoptrail.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds bytes and the starts of lines. There is a loop over bytes for small inputs, which
/// costs nothing to load, and one over words of eight bytes for mailboxes, about twice as fast
/// once the compiler has seen it.
abstract sealed class Search {
  /// For inputs of up to a few hundred kilobytes.
  static final Search SMALL = new Bytewise();

  /// For large inputs; asking for it loads method handles, some 10 ms.
  static Search large() {
    return Wordwise.INSTANCE;
  }

  /// The index of the first byte in `from..limit` that is `wanted`, or -1.
  abstract int first(byte[] b, int from, int limit, byte wanted);

  /// The first index in `from..limit` of a byte that is `first` and follows an LF or CR, or -1.
  /// Looks at the byte before `from`, so `from` must be at least 1.
  abstract int lineStart(byte[] b, int from, int limit, byte first);

  private static final class Bytewise extends Search {
    @Override
    int first(byte[] b, int from, int limit, byte wanted) {
      for (int i = from; i < limit; i++) {
        if (b[i] == wanted) {
          return i;
        }
      }
      return -1;
    }

    @Override
    int lineStart(byte[] b, int from, int limit, byte first) {
      for (int i = from; i < limit; i++) {
        if (b[i] == first && (b[i - 1] == '\n' || b[i - 1] == '\r')) {
          return i;
        }
      }
      return -1;
    }
  }

  /// A byte of a word is zero exactly where `(word - ONES) & ~word & HIGHS` has its lowest set
  /// high bit; bits above the lowest may be false, so every hit is looked at again or only the
  /// lowest is taken.
  private static final class Wordwise extends Search {
    static final Search INSTANCE = new Wordwise();

    private static final VarHandle WORD =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long BREAKS = ONES * 0x08;
    private static final long BREAK_BITS = 0xF8F8F8F8F8F8F8F8L;

    @Override
    int first(byte[] b, int from, int limit, byte wanted) {
      long all = ONES * wanted;
      int i = from;
      for (; i + 8 <= limit; i += 8) {
        long word = (long) WORD.get(b, i) ^ all;
        long zeros = (word - ONES) & ~word & HIGHS;
        if (zeros != 0) {
          return i + (Long.numberOfTrailingZeros(zeros) >>> 3);
        }
      }
      return SMALL.first(b, i, limit, wanted);
    }

    @Override
    int lineStart(byte[] b, int from, int limit, byte first) {
      long firsts = ONES * first;
      int i = from;
      for (; i + 16 <= limit; i += 16) {
        long one = mismatch(b, i, firsts);
        long two = mismatch(b, i + 8, firsts);
        if (((((one - ONES) & ~one) | ((two - ONES) & ~two)) & HIGHS) != 0) {
          int found = SMALL.lineStart(b, i, i + 16, first);
          if (found >= 0) {
            return found;
          }
        }
      }
      return SMALL.lineStart(b, i, limit, first);
    }

    /// A word that has a zero byte wherever a byte is wanted and the byte before it is a
    /// control character of the row of LF and CR.
    private static long mismatch(byte[] b, int i, long firsts) {
      long here = (long) WORD.get(b, i) ^ firsts;
      long before = ((long) WORD.get(b, i - 1) ^ BREAKS) & BREAK_BITS;
      return here | before;
    }
  }
}
