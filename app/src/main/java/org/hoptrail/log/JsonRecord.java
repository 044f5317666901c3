package org.hoptrail.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON object that a line holds. Numbers and truth values are texts as they are written; what is
/// null is not there.
public final class JsonRecord {

  private static final JsonRecord EMPTY = new JsonRecord();

  private final Map<String, Object> members = new LinkedHashMap<>();

  private JsonRecord() {}

  /// The parser is loaded with the first line that needs it.
  private static final class Parser {
    static final JsonFactory FACTORY = new JsonFactory();
  }

  /// The object that these bytes are, or null when they are none.
  static @Nullable JsonRecord parse(byte[] bytes, int start, int end) {
    try (JsonParser parser =
        Parser.FACTORY.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      JsonRecord record = object(parser);
      return parser.nextToken() == null ? record : null;
    } catch (JacksonException broken) {
      return null;
    }
  }

  /// The object written in a text, or null.
  public static @Nullable JsonRecord of(String json) {
    byte[] bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return parse(bytes, 0, bytes.length);
  }

  private static JsonRecord object(JsonParser parser) {
    JsonRecord record = new JsonRecord();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      Object value = value(parser, parser.nextToken());
      if (value != null) {
        record.members.put(name, value);
      }
    }
    return record;
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
  }

  private static List<Object> array(JsonParser parser) {
    List<Object> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = parser.nextToken()) {
      Object value = value(parser, token);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /// Whether it has such a member.
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /// The text of a member, or null when there is none or it is no text, number or truth value.
  public @Nullable String text(String name) {
    return members.get(name) instanceof String text ? text : null;
  }

  /// The text of a member, or the empty text.
  public String textOrEmpty(String name) {
    return members.get(name) instanceof String text ? text : "";
  }

  /// The whole number that a member is, or -1.
  public long number(String name) {
    String text = text(name);
    try {
      return text == null ? -1 : Long.parseLong(text);
    } catch (NumberFormatException other) {
      return -1;
    }
  }

  /// The object that a member is; one without members when it is none.
  public JsonRecord record(String name) {
    return members.get(name) instanceof JsonRecord record ? record : EMPTY;
  }

  /// Whether it has no members.
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /// The texts of a member: those of an array, or the one that it is.
  public List<String> texts(String name) {
    return all(name, String.class);
  }

  /// The objects of an array, or the one that the member is.
  public List<JsonRecord> records(String name) {
    return all(name, JsonRecord.class);
  }

  private <T> List<T> all(String name, Class<T> type) {
    Object value = members.get(name);
    List<?> values =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    return values.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// The bytes that a member stands for: an array of numbers, or the UTF-8 of a text; null when
  /// there is none.
  byte @Nullable [] bytes(String name) {
    Object value = members.get(name);
    if (value instanceof String text) {
      return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
    if (!(value instanceof List<?> list)) {
      return null;
    }
    byte[] bytes = new byte[list.size()];
    for (int i = 0; i < bytes.length; i++) {
      long number = list.get(i) instanceof String text ? asByte(text) : -1;
      if (number < 0) {
        return null;
      }
      bytes[i] = (byte) number;
    }
    return bytes;
  }

  private static long asByte(String text) {
    Cursor cursor = Cursor.of(org.hoptrail.text.Slice.of(text));
    int sign = cursor.skip("-") ? -1 : 1;
    long number = cursor.number();
    return cursor.isDone() && number <= 255 ? number * sign & 0xff : -1;
  }
}
