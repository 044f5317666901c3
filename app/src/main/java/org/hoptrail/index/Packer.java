package org.hoptrail.index;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// Packs what is stored of each message by itself, so that one is read without the others; and
/// small nevertheless, since it learns from the messages before what messages look like here. What
/// it has learned goes into the index first ([Dictionary]). Deliveries likewise. May be used by
/// several threads.
final class Packer implements AutoCloseable {

  /// Learns after so many messages, and again whenever there are so many times as many: what came
  /// to a host years ago does not look like what comes today.
  private static final int FIRST = 64;

  private static final int MORE = 16;

  /// It learns from the last ones.
  private static final int SAMPLES = FIRST;

  /// What of a long message is learned from.
  private static final int SAMPLE = 64 << 10;

  /// Higher levels cost twice the time for each 5 % of space.
  private static final int LEVEL = 3;

  /// Takes care of a dictionary before the first message that needs it.
  interface Keeper {
    void keep(Dictionary dictionary) throws IOException;
  }

  private final String kind;
  private final Keeper keeper;
  private final ArrayDeque<byte[]> samples = new ArrayDeque<>();
  private @Nullable Dictionary dictionary;
  private @Nullable ZstdCompressCtx context;
  private long packed;
  private long next;

  /// @param kind what is packed: the kind of its documents
  /// @param known the index, as far as it was written before
  Packer(String kind, KnownTerms known, Keeper keeper) throws IOException {
    this.kind = kind;
    this.keeper = keeper;
    packed = known.count(new Term(Layout.KIND, kind));
    next = packed + FIRST;
    for (Dictionary each : known.dictionaries()) {
      if (each.of().equals(kind)) {
        dictionary = each;
        next = Math.max(packed + FIRST, each.learned() * MORE);
      }
    }
  }

  /// A frame of Zstandard, which names the dictionary it needs.
  synchronized byte[] pack(byte[] plain) throws IOException {
    samples.add(plain.length > SAMPLE ? Arrays.copyOf(plain, SAMPLE) : plain);
    if (samples.size() > SAMPLES) {
      samples.remove();
    }
    packed++;
    if (packed >= next) {
      next = packed * MORE;
      learn();
    }
    return context().compress(plain);
  }

  private void learn() throws IOException {
    Dictionary learned = Dictionary.from(List.copyOf(samples), kind, packed);
    if (learned != null) {
      keeper.keep(learned);
      dictionary = learned;
      close();
    }
  }

  private ZstdCompressCtx context() throws IOException {
    ZstdCompressCtx open = context;
    if (open == null) {
      Dictionary.demandLibrary();
      open = new ZstdCompressCtx().setLevel(LEVEL);
      if (dictionary != null) {
        open.loadDict(new ZstdDictCompress(dictionary.bytes(), LEVEL));
      }
      context = open;
    }
    return open;
  }

  @Override
  public synchronized void close() {
    if (context != null) {
      context.close();
      context = null;
    }
  }
}
