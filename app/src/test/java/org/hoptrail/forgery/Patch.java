package org.hoptrail.forgery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.model.Hop;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;

/// Changes to the header of a message: ranges of its bytes and what shall stand there instead.
final class Patch {

  private record Change(int end, String text) {}

  private final Genuine genuine;
  private final Map<Integer, Change> changes = new TreeMap<>();

  Patch(Genuine genuine) {
    this.genuine = genuine;
  }

  Patch replace(Span span, String text) {
    int start = genuine.start(span);
    changes.put(start, new Change(start + (int) span.length(), text));
    return this;
  }

  /// Puts text in the place of a whole stamp, its line breaks included.
  Patch replace(Hop hop, String field) {
    int start = hop.stamp().field().start();
    changes.put(start, new Change(genuine.next(hop.stamp().field()), field));
    return this;
  }

  Patch insert(int at, String text) {
    changes.put(at, new Change(at, text));
    return this;
  }

  RawMessage apply() {
    byte[] header = genuine.message().header();
    ByteArrayOutputStream out = new ByteArrayOutputStream(header.length + 512);
    int at = 0;
    for (Map.Entry<Integer, Change> change : changes.entrySet()) {
      out.write(header, at, change.getKey() - at);
      out.writeBytes(change.getValue().text().getBytes(StandardCharsets.ISO_8859_1));
      at = change.getValue().end();
    }
    out.write(header, at, header.length - at);
    byte[] changed = out.toByteArray();
    Source was = genuine.message().source();
    Source source = new Source(was.path(), was.member(), 0, changed.length, null);
    return new RawMessage(source, changed, changed.length, genuine.message().problems());
  }
}
