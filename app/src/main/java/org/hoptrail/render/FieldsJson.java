package org.hoptrail.render;

import java.util.List;

/// What can be written in a query, for who completes it.
///
/// @param fields rows of five texts: name, `message` or `hop`, kind, `counted` or nothing, help
/// @param kinds rows of two texts: the kind, how its values are written
/// @param examples rows of two texts: a query, what it asks for
public record FieldsJson(
    List<List<String>> fields, List<List<String>> kinds, List<List<String>> examples) {

  private static final Shape<List<String>> FIELD =
      new Shape<List<String>>()
          .text("name", "as written before the colon", row -> row.get(0))
          .text("of", "`message` or `hop`", row -> row.get(1))
          .text("kind", "what its values are", row -> row.get(2))
          .flag("counted", "whether its values can be counted", row -> !row.get(3).isEmpty())
          .text("help", "what it is", row -> row.get(4));

  private static final Shape<List<String>> KIND =
      new Shape<List<String>>()
          .text("kind", "the kind", row -> row.get(0))
          .text("written", "how its values are written", row -> row.get(1));

  private static final Shape<List<String>> EXAMPLE =
      new Shape<List<String>>()
          .text("query", "a query", row -> row.get(0))
          .text("meaning", "what it asks for", row -> row.get(1));

  static final Shape<FieldsJson> SHAPE =
      new Shape<FieldsJson>()
          .objects("fields", "the fields of queries", FIELD, FieldsJson::fields)
          .objects("kinds", "the kinds of values", KIND, FieldsJson::kinds)
          .objects("examples", "queries to learn from", EXAMPLE, FieldsJson::examples);

  /// UTF-8.
  public byte[] bytes() {
    return SHAPE.bytes(this);
  }
}
