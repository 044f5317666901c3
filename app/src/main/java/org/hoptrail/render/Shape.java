package org.hoptrail.render;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.hoptrail.model.Span;
import org.jspecify.annotations.Nullable;

/// The shape of one kind of JSON object: its keys in order, each with its type, its meaning and the
/// way to its value. A value that is absent is written as null.
///
/// @param <T> what is written
final class Shape<T> {

  /// Writes the value of one key.
  interface ValueWriter<T> {
    void write(JsonOut json, T value);
  }

  /// One key.
  record Key<T>(
      JsonOut.Name name,
      String type,
      String meaning,
      @Nullable Shape<?> inner,
      ValueWriter<T> writer) {}

  private final List<Key<T>> keys = new ArrayList<>();

  List<Key<T>> keys() {
    return keys;
  }

  Shape<T> add(
      String name, String type, String meaning, @Nullable Shape<?> inner, ValueWriter<T> writer) {
    keys.add(new Key<>(new JsonOut.Name(name), type, meaning, inner, writer));
    return this;
  }

  Shape<T> text(String name, String meaning, Function<T, @Nullable String> value) {
    return add(name, "string", meaning, null, (json, it) -> json.text(value.apply(it)));
  }

  Shape<T> number(String name, String meaning, ToLongFunction<T> value) {
    return add(name, "number", meaning, null, (json, it) -> json.number(value.applyAsLong(it)));
  }

  /// A number that may be absent: whole ones as such, others with a fraction.
  Shape<T> numberOrNull(String name, String meaning, Function<T, @Nullable Number> value) {
    return add(name, "number", meaning, null, (json, it) -> writeOrNull(json, value.apply(it)));
  }

  private static void writeOrNull(JsonOut json, @Nullable Number number) {
    if (number == null) {
      json.nothing();
    } else if (number instanceof Double fraction) {
      json.number(fraction);
    } else {
      json.number(number.longValue());
    }
  }

  /// The first byte of a span, and the byte behind its last; null without one.
  ///
  /// @param prefix stands before their meanings
  Shape<T> edges(String prefix, Function<T, @Nullable Span> span) {
    return edge("start", prefix + "first byte", span, Span::start)
        .edge("end", prefix + "the byte behind the last", span, Span::end);
  }

  private Shape<T> edge(
      String name, String meaning, Function<T, @Nullable Span> span, ToLongFunction<Span> place) {
    return numberOrNull(
        name,
        meaning,
        it -> {
          Span bytes = span.apply(it);
          return bytes == null ? null : place.applyAsLong(bytes);
        });
  }

  Shape<T> flag(String name, String meaning, Predicate<T> value) {
    return add(name, "boolean", meaning, null, (json, it) -> json.bool(value.test(it)));
  }

  Shape<T> texts(String name, String meaning, Function<T, List<String>> value) {
    return add(
        name,
        "array of strings",
        meaning,
        null,
        (json, it) -> {
          json.startArray();
          for (String text : value.apply(it)) {
            json.text(text);
          }
          json.endArray();
        });
  }

  <V> Shape<T> object(String name, String meaning, Shape<V> inner, Function<T, @Nullable V> value) {
    return add(
        name, "object", meaning, inner, (json, it) -> inner.writeOrNull(json, value.apply(it)));
  }

  <V> Shape<T> objects(String name, String meaning, Shape<V> inner, Function<T, List<V>> value) {
    return add(
        name,
        "array of objects",
        meaning,
        inner,
        (json, it) -> {
          json.startArray();
          for (V element : value.apply(it)) {
            inner.write(json, element);
          }
          json.endArray();
        });
  }

  void write(JsonOut json, T value) {
    json.startObject();
    for (int i = 0; i < keys.size(); i++) {
      Key<T> key = keys.get(i);
      json.name(key.name);
      key.writer.write(json, value);
    }
    json.endObject();
  }

  /// One object as UTF-8.
  byte[] bytes(T value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 10);
    JsonOut json = new JsonOut(out, false);
    write(json, value);
    json.flush();
    return out.toByteArray();
  }

  private void writeOrNull(JsonOut json, @Nullable T value) {
    if (value == null) {
      json.nothing();
    } else {
      write(json, value);
    }
  }
}
