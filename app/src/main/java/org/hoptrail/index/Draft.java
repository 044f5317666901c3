package org.hoptrail.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.InetAddressPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// A document under way.
final class Draft implements Values {

  /// Values are counted by messages, so those of hops are kept with their route.
  private final Document route;

  private final Document document;
  private String name = "";
  private Kind kind = Kind.WORD;
  private boolean counted;
  private boolean noted;

  /// @param kind what is drafted
  /// @param id the identity of the message
  /// @param route where counted values and free words go; null for the route itself
  Draft(String kind, String id, @Nullable Document route) {
    document = new Document();
    this.route = route == null ? document : route;
    document.add(new StringField(Layout.KIND, kind, Store.NO));
    document.add(new StringField(Layout.BLOCK, id, Store.NO));
  }

  Document document() {
    return document;
  }

  <T> void read(Iterable<Field<T>> fields, T from) {
    for (Field<T> field : fields) {
      name = field.name();
      kind = field.kind();
      counted = field.facet();
      noted = false;
      field.read().accept(from, this);
    }
  }

  @Override
  public void text(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    if (kind == Kind.TEXT) {
      document.add(Layout.words(name, value));
      words(value);
    } else {
      word(Names.whole(kind, value), value);
    }
    note();
  }

  private void word(String whole, String value) {
    for (String form : Names.forms(kind, whole)) {
      document.add(new StringField(name, form, Store.NO));
    }
    if (counted) {
      route.add(new SortedSetDocValuesField(Layout.facet(name), new BytesRef(whole)));
    }
    if (kind != Kind.WORD) {
      words(value);
    }
  }

  @Override
  public void address(@Nullable IpAddress value) {
    if (value != null) {
      document.add(new InetAddressPoint(name, Inet.of(value)));
      words(value.toString());
      note();
    }
  }

  @Override
  public void number(long value) {
    document.add(new LongField(name, value, Store.NO));
    note();
  }

  private void words(String value) {
    route.add(Layout.words(Layout.WORDS, value));
  }

  private void note() {
    if (!noted) {
      document.add(new StringField(Layout.HAS, name, Store.NO));
      noted = true;
    }
  }
}
