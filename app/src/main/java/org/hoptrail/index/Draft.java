package org.hoptrail.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.InetAddressPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// A document under way.
final class Draft implements Values {

  /// Values are counted by messages, so those of hops are kept with their route; and so are words.
  private final Draft whole;

  private final Document document = new Document();

  /// The identity, on every document.
  private final IndexableField block;

  /// The texts whose words the route has: most names stand in several hops.
  private final Set<String> said = new HashSet<>();

  private final List<String> having = new ArrayList<>();
  private String name = "";
  private Kind kind = Kind.WORD;
  private boolean counted;
  private boolean noted;

  /// A route or a delivery.
  ///
  /// @param kind which of both
  /// @param id its identity
  Draft(String kind, String id) {
    whole = this;
    block = new StringField(Layout.BLOCK, id, Store.NO);
    begin(kind);
    document.add(new NumericDocValuesField(Layout.TIE, Identity.number(id)));
  }

  /// A hop or a host.
  ///
  /// @param whole what it is a part of
  Draft(String kind, Draft whole) {
    this.whole = whole;
    block = whole.block;
    begin(kind);
  }

  private void begin(String kind) {
    document.add(new StringField(Layout.KIND, kind, Store.NO));
    document.add(block);
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
    document.add(new StringField(Layout.HAS, Layout.having(having), Store.NO));
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
      this.whole.document.add(new SortedSetDocValuesField(Layout.facet(name), new BytesRef(whole)));
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
    if (whole.said.add(value)) {
      whole.document.add(Layout.words(Layout.WORDS, value));
    }
  }

  private void note() {
    if (!noted) {
      having.add(name);
      noted = true;
    }
  }
}
