package org.hoptrail.render;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Passage;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Standing;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads the hops back from a report that was written as JSON, and passes over all else.
public final class ReportHops {

  private static final JsonFactory JSON = new JsonFactory();

  private ReportHops() {}

  /// The hops of a report, oldest first; empty when it is none of ours.
  ///
  /// @param report what [ReportJson] wrote
  public static List<Passage> of(byte[] report) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), report)) {
      boolean found = into(json, "route") && into(json, "hops");
      return found && json.nextToken() == JsonToken.START_ARRAY ? hops(json) : List.of();
    } catch (JacksonException damaged) {
      return List.of();
    }
  }

  /// Goes into the object that comes next, up to the value of a key.
  private static boolean into(JsonParser json, String key) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      if (json.currentName().equals(key)) {
        return true;
      }
      json.nextToken();
      json.skipChildren();
    }
    return false;
  }

  private static List<Passage> hops(JsonParser json) {
    List<Passage> hops = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      hops.add(hop(json));
    }
    return hops;
  }

  private static Passage hop(JsonParser json) {
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        values.put(key, json.getString());
      } else {
        json.skipChildren();
      }
    }
    return new Passage(
        values.get("helo"),
        values.get("rdns"),
        address(values.get("peer")),
        values.get("by"),
        address(values.get("byAddress")),
        values.getOrDefault("system", Stamp.GENERIC),
        standing(values.getOrDefault("standing", "")),
        transit(values.get("transitSeconds")));
  }

  private static @Nullable IpAddress address(@Nullable String text) {
    return text == null ? null : IpAddress.parse(text);
  }

  /// A standing of a later version is one we know nothing good of.
  private static Standing standing(String word) {
    try {
      return Standing.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return Standing.CLAIMED;
    }
  }

  private static @Nullable Duration transit(@Nullable String seconds) {
    try {
      double read = seconds == null ? Double.NaN : Double.parseDouble(seconds);
      double whole = Math.floor(read);
      return Double.isNaN(read)
          ? null
          : Duration.ofSeconds((long) whole).plusNanos(Math.round((read - whole) * 1e9));
    } catch (NumberFormatException notOurs) {
      return null;
    }
  }
}
