package org.hoptrail.index;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Unpacks what [Packer] packed, for one state of the index. May be used by several threads.
final class Unpacker implements AutoCloseable {

  /// No header block with its report comes near; a damaged length does not take all memory.
  private static final long MOST = 1 << 28;

  private final IndexReader reader;

  /// By the numbers that packed messages name; read when the first message is.
  private @Nullable Map<Long, ZstdDictDecompress> dictionaries;

  private @Nullable ZstdDecompressCtx context;

  Unpacker(IndexReader reader) {
    this.reader = reader;
  }

  /// What is stored of the message or delivery that a document stands for.
  Stored of(Document document) throws IOException {
    BytesRef packed = document.getBinaryValue(Layout.STORED);
    if (packed == null) {
      throw new CorruptIndexException("nothing is stored", "a document");
    }
    return Stored.of(plain(BytesRef.deepCopyOf(packed).bytes));
  }

  private synchronized byte[] plain(byte[] packed) throws IOException {
    if (context == null) {
      Dictionary.demandLibrary();
    }
    long size = Zstd.getFrameContentSize(packed);
    if (size < 0 || size > MOST) {
      throw new CorruptIndexException("stored bytes have no length", "a document");
    }
    try {
      return context(Zstd.getDictIdFromFrame(packed)).decompress(packed, (int) size);
    } catch (ZstdException damaged) {
      throw new CorruptIndexException("stored bytes cannot be unpacked", "a document", damaged);
    }
  }

  private ZstdDecompressCtx context(long number) throws IOException {
    ZstdDecompressCtx open = context == null ? new ZstdDecompressCtx() : context;
    context = open;
    ZstdDictDecompress dictionary = dictionaries().get(number);
    if (dictionary != null) {
      open.loadDict(dictionary);
    }
    return open;
  }

  private Map<Long, ZstdDictDecompress> dictionaries() throws IOException {
    Map<Long, ZstdDictDecompress> known = dictionaries;
    if (known == null) {
      known = new HashMap<>();
      for (Dictionary each : Dictionary.of(reader)) {
        known.put(Zstd.getDictIdFromDict(each.bytes()), new ZstdDictDecompress(each.bytes()));
      }
      dictionaries = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    if (context != null) {
      context.close();
      context = null;
    }
    if (dictionaries != null) {
      dictionaries.values().forEach(ZstdDictDecompress::close);
      dictionaries = null;
    }
  }
}
