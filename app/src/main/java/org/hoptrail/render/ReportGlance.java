package org.hoptrail.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The few values of a stored report that a list of results shows. All else is passed over, which
/// is most of it. What another version stored may be no report: then there are fewer values.
final class ReportGlance {

  private static final JsonFactory JSON = new JsonFactory();

  private final List<String> standings = new ArrayList<>();
  private final List<String> because = new ArrayList<>();
  private @Nullable String to;
  private @Nullable String title;
  private @Nullable Integer hop;
  private @Nullable Integer border;

  private ReportGlance() {}

  /// Takes the value that comes next, or leaves it; what it leaves is passed over.
  private interface Taker {
    void take(String name, JsonParser json);
  }

  static ReportGlance at(byte[] report) {
    ReportGlance seen = new ReportGlance();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), report)) {
      json.nextToken();
      members(json, seen::part);
    } catch (JacksonException unreadable) {
      return seen;
    }
    return seen;
  }

  /// The standings of the hops, oldest first.
  List<String> standings() {
    return standings;
  }

  /// The checks that led to the verdict.
  List<String> because() {
    return because;
  }

  /// The first address it was delivered to.
  @Nullable String to() {
    return to;
  }

  /// What the first finding says.
  @Nullable String title() {
    return title;
  }

  /// The hop of the first finding.
  @Nullable Integer hop() {
    return hop;
  }

  /// The border hop.
  @Nullable Integer border() {
    return border;
  }

  private void part(String name, JsonParser json) {
    switch (name) {
      case "message", "route", "verdict" -> members(json, this::inPart);
      case "findings" -> elements(json, this::finding);
      default -> {}
    }
  }

  private void inPart(String name, JsonParser json) {
    switch (name) {
      case "deliveredTo" -> elements(json, it -> to = to == null ? it.getString() : to);
      case "hops" -> elements(json, it -> members(it, this::inHop));
      case "boundary" -> members(json, (key, it) -> border = number(key, "hop", it, border));
      case "because" -> elements(json, it -> because.add(it.getString()));
      default -> {}
    }
  }

  private void inHop(String name, JsonParser json) {
    if (name.equals("standing")) {
      standings.add(json.getString());
    }
  }

  private void finding(JsonParser json) {
    if (title == null) {
      members(
          json,
          (key, it) -> {
            title = key.equals("title") ? it.getString() : title;
            hop = number(key, "hop", it, hop);
          });
    }
  }

  private static @Nullable Integer number(
      String name, String wanted, JsonParser json, @Nullable Integer otherwise) {
    boolean isIt = name.equals(wanted) && json.currentToken() == JsonToken.VALUE_NUMBER_INT;
    return isIt ? (Integer) json.getIntValue() : otherwise;
  }

  /// Goes through the object at which the parser stands; nothing when it is none.
  private static void members(JsonParser json, Taker taker) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      taker.take(name, json);
      json.skipChildren();
    }
  }

  private interface ElementTaker {
    void take(JsonParser json);
  }

  private static void elements(JsonParser json, ElementTaker taker) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      taker.take(json);
      json.skipChildren();
    }
  }
}
