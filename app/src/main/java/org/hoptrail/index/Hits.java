package org.hoptrail.index;

import java.time.Duration;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.hoptrail.model.Found;
import org.hoptrail.model.Hit;
import org.hoptrail.model.Source;
import org.jspecify.annotations.Nullable;

/// Makes hits of what is stored.
final class Hits {

  private Hits() {}

  static Hit of(Document document, Found.What what) {
    return what == Found.What.MESSAGES ? message(document) : delivery(document);
  }

  static Hit.OfMessage message(Document document) {
    return new Hit.OfMessage(
        text(document, "id"),
        source(document),
        document.get(Layout.listed("date")),
        document.get(Layout.listed("from")),
        document.get(Layout.listed("subject")),
        text(document, "verdict"),
        Integer.parseInt(text(document, "hops")),
        total(document),
        bytes(document, Layout.REPORT),
        bytes(document, Layout.HEADER));
  }

  private static Source source(Document document) {
    String id = text(document, "id");
    return new Source(
        text(document, "path"),
        document.get(Layout.listed("member")),
        Long.parseLong(text(document, "offset")),
        Long.parseLong(text(document, "length")),
        id.startsWith("part-") ? null : id);
  }

  private static String text(Document document, String name) {
    @Nullable String value = document.get(Layout.listed(name));
    return value == null ? "" : value;
  }

  private static byte[] bytes(Document document, String name) {
    @Nullable IndexableField field = document.getField(name);
    BytesRef value = field == null ? new BytesRef() : field.binaryValue();
    return BytesRef.deepCopyOf(value).bytes;
  }

  private static Hit delivery(Document document) {
    return new Hit.OfDelivery(
        text(document, "id"),
        document.get(Layout.listed("date")),
        document.get(Layout.listed("from")),
        document.get(Layout.listed("to")),
        text(document, "outcome"),
        text(document, "host"),
        document.get(Layout.listed("queueid")),
        Integer.parseInt(text(document, "hops")),
        total(document),
        bytes(document, Layout.REPORT));
  }

  private static @Nullable Duration total(Document document) {
    String total = document.get(Layout.listed("total"));
    return total == null ? null : Duration.ofMillis(Long.parseLong(total));
  }
}
