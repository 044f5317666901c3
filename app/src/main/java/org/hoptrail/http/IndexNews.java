package org.hoptrail.http;

import java.util.Arrays;
import java.util.List;

/// What becomes of the index: an event when there is more in it, and while somebody ingests.
final class IndexNews implements EventStream.News {

  private final Archive archive;
  private byte[] last = {};

  IndexNews(Archive archive) {
    this.archive = archive;
  }

  @Override
  public List<byte[]> more() throws Refused {
    byte[] now = archive.ask(reader -> archive.prospect(reader).bytes());
    if (Arrays.equals(now, last)) {
      return List.of();
    }
    last = now;
    return List.of(now);
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
