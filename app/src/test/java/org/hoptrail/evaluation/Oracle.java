package org.hoptrail.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.SharedData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads files of one JSON object per line.
final class Oracle {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Oracle() {}

  /// One case of an oracle; `number` counts from 0 and is how lists of differences name it.
  record Case(int number, JsonNode input, JsonNode expected) {}

  /// The cases of `data/oracles/NAME.jsonl`.
  static List<Case> cases(String name) {
    List<Case> cases = new ArrayList<>();
    for (JsonNode line : lines(SharedData.require("data/oracles/" + name + ".jsonl"))) {
      cases.add(new Case(cases.size(), line.path("input"), line.path("expected")));
    }
    return cases;
  }

  /// Every line of a file.
  static List<JsonNode> lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(MAPPER::readTree).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One JSON value.
  static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  /// A file that is one JSON value.
  static JsonNode whole(Path file) {
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of a member, or null when there is none.
  static @Nullable String text(JsonNode node, String member) {
    JsonNode value = node.path(member);
    return value.isString() ? value.stringValue() : null;
  }
}
