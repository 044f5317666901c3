package org.hoptrail.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The field table: the only place that knows which fields there are. Query help, documentation and
/// facets are made from it.
public final class Fields {

  /// A field by its name.
  ///
  /// @param ofHop whether each hop has its own values
  /// @param of what has it: message or hop, delivery or host, or one of each
  record Known(String name, Kind kind, boolean ofHop, String of, boolean facet, String help) {}

  private static final Map<String, Known> KNOWN = known();

  private Fields() {}

  private static Map<String, Known> known() {
    Map<String, Known> all = new LinkedHashMap<>();
    RouteFields.ALL.forEach(field -> add(all, of(field, false, "message")));
    HopFields.ALL.forEach(field -> add(all, of(field, true, "hop")));
    DeliveryFields.ALL.forEach(field -> add(all, of(field, false, "delivery")));
    LegFields.ALL.forEach(field -> add(all, of(field, true, "host")));
    return all;
  }

  /// Messages and deliveries may have a field in common, when it means the same.
  private static void add(Map<String, Known> all, Known field) {
    Known before = all.get(field.name);
    if (before == null) {
      all.put(field.name, field);
      return;
    }
    if (before.kind != field.kind || before.ofHop != field.ofHop || before.of.equals(field.of)) {
      throw new IllegalStateException("two fields have the same name: " + field.name);
    }
    String both = before.of + ", " + field.of;
    all.put(
        field.name,
        new Known(field.name, field.kind, field.ofHop, both, before.facet, before.help));
  }

  private static Known of(Field<?> field, boolean ofHop, String of) {
    return new Known(field.name(), field.kind(), ofHop, of, field.facet(), field.help());
  }

  /// The field of that name, lower case, or null.
  static @Nullable Known find(String name) {
    return KNOWN.get(name);
  }

  /// The names of all fields, in the order of the table.
  public static List<String> names() {
    return List.copyOf(KNOWN.keySet());
  }

  /// The names of the fields whose values are counted.
  public static List<String> facets() {
    return KNOWN.values().stream().filter(Known::facet).map(Known::name).toList();
  }

  /// The table as rows of five texts: name, what has it, kind, `counted` or nothing, help.
  public static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Known field : KNOWN.values()) {
      String kind = field.kind() == Kind.ADDRESS ? "ip" : lower(field.kind().name());
      rows.add(
          List.of(field.name(), field.of(), kind, field.facet() ? "counted" : "", field.help()));
    }
    return rows;
  }

  /// How the values of each kind are written, as rows of two texts.
  public static List<List<String>> kinds() {
    List<List<String>> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      rows.add(List.of(kind == Kind.ADDRESS ? "ip" : lower(kind.name()), kind.written()));
    }
    return rows;
  }

  private static String lower(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }
}
