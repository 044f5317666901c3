package org.hoptrail.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.hoptrail.verify.zone.MemoryZones;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads test suites in the format of openspf.org: YAML documents of `tests` and `zonedata`.
///
/// The drivers of these suites read zone data so: a record of type SPF is a TXT record too, unless
/// the name has TXT records of its own (`TXT: NONE` means that it has none at all); a bare
/// `TIMEOUT` stands for every type of which the name has no record.
final class SpfSuite {

  private static final String NONE = "NONE";

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// One test.
  ///
  /// @param name of its scenario and its own, `Macro expansion rules/v-macro-ip4`
  /// @param results the words that are allowed, the preferred one first
  /// @param explanation the text that must be given, or null when the suite does not care
  record Case(
      String name,
      MemoryZones zones,
      IpAddress host,
      String helo,
      String mailFrom,
      List<String> results,
      @Nullable String explanation) {}

  private SpfSuite() {}

  /// The tests of a file, in its order.
  static List<Case> cases(Path file) {
    List<Case> cases = new ArrayList<>();
    try (MappingIterator<JsonNode> documents = MAPPER.readerFor(JsonNode.class).readValues(file)) {
      int number = 0;
      while (documents.hasNextValue()) {
        JsonNode document = documents.nextValue();
        number++;
        String scenario = document.path("description").asString("document " + number);
        document
            .path("tests")
            .forEachEntry((name, test) -> cases.add(one(scenario + "/" + name, document, test)));
      }
    }
    return cases;
  }

  private static Case one(String name, JsonNode document, JsonNode test) {
    List<String> results = new ArrayList<>();
    JsonNode result = test.path("result");
    if (result.isArray()) {
      result.forEach(word -> results.add(word.asString()));
    } else {
      results.add(result.asString());
    }
    JsonNode explanation = test.path("explanation");
    return new Case(
        name,
        zones(document.path("zonedata")),
        address(test.path("host").asString()),
        test.path("helo").asString(),
        test.path("mailfrom").asString(),
        results,
        explanation.isMissingNode() ? null : explanation.asString());
  }

  private static MemoryZones zones(JsonNode data) {
    MemoryZones zones = new MemoryZones();
    data.forEachEntry((name, items) -> name(zones, name, items));
    return zones;
  }

  private static void name(MemoryZones zones, String name, JsonNode items) {
    Set<String> own = new HashSet<>();
    boolean timeout = false;
    for (JsonNode item : items) {
      timeout |= item.isString();
      own.addAll(item.propertyNames());
    }
    boolean text = own.contains("TXT");
    for (DnsType type : DnsType.values()) {
      boolean missing = !own.contains(type.name()) || NONE.equals(textOf(items, type));
      if (timeout && missing) {
        zones.fail(name, type, Outcome.TIMEOUT);
      }
    }
    for (JsonNode item : items) {
      item.forEachEntry((type, value) -> item(zones, name, text ? type : asText(type), value));
    }
  }

  /// The first value of a type.
  private static String textOf(JsonNode items, DnsType type) {
    for (JsonNode item : items) {
      if (item.has(type.name())) {
        return item.path(type.name()).asString("");
      }
    }
    return "";
  }

  private static String asText(String type) {
    return type.equals("SPF") ? "TXT" : type;
  }

  private static void item(MemoryZones zones, String name, String type, JsonNode value) {
    switch (type) {
      case "SPF" -> {}
      case "CNAME" -> zones.alias(name, value.asString());
      case "TXT" -> {
        if (!NONE.equals(value.asString(""))) {
          zones.add(name, DnsType.TXT, new DnsRecord.Text(joined(value)));
        }
      }
      case "MX" ->
          zones.add(
              name,
              DnsType.MX,
              new DnsRecord.Exchange(value.path(0).asInt(), plain(value.path(1).asString())));
      case "PTR" -> zones.add(name, DnsType.PTR, new DnsRecord.Name(plain(value.asString())));
      case "A", "AAAA" ->
          zones.add(name, DnsType.valueOf(type), new DnsRecord.Address(address(value.asString())));
      default -> throw new IllegalArgumentException("unknown type " + type + " at " + name);
    }
  }

  private static String joined(JsonNode value) {
    if (value.isString()) {
      return value.asString();
    }
    StringBuilder text = new StringBuilder();
    value.forEach(piece -> text.append(piece.asString()));
    return text.toString();
  }

  private static String plain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static IpAddress address(String text) {
    return Objects.requireNonNull(IpAddress.parse(text), text);
  }
}
