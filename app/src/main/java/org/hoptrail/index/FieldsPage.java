package org.hoptrail.index;

import java.util.List;

/// Writes `docs/fields.md` from the field table.
public final class FieldsPage {

  private FieldsPage() {}

  /// The page in Markdown.
  public static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("# Queries and their fields\n\nGenerated from the field table; do not edit.\n\n");
    out.append("A query of `hoptrail search` is made of words, `field:value`, `hop(...)`, ");
    out.append("`AND` (or nothing), `OR`, `NOT` (or `-`) and brackets; `NOT` binds closest, `OR` ");
    out.append(
        "least. Letter case counts in `AND`, `OR`, `NOT` and `TO` only. In quotes, nothing ");
    out.append("but the quote has a meaning. `field:*` asks whether there is any value.\n\n");
    out.append("A field of a hop is true of the message when it is true of some hop; inside ");
    out.append("`hop(...)` all must be true of the same one. `NOT` before it: of no hop.\n");
    out.append(
        "\nWith `--deliveries` the same language finds deliveries, the fields of `delivery` ");
    out.append("and `host` below: `hop(...)` is one host then.\n");
    out.append("\n## Examples\n\n| query | asks for |\n|---|---|\n");
    Examples.ALL.forEach(example -> row(out, "`" + example.query() + "`", example.meaning()));
    out.append("\n## Fields\n\n`counted` fields can be named in `--facets`; messages or ");
    out.append("deliveries are counted, not hops or hosts.\n\n");
    out.append("| field | of | kind | facet | what it is |\n|---|---|---|---|---|\n");
    for (List<String> field : Fields.rows()) {
      row(out, "`" + field.get(0) + "`", field.get(1), field.get(2), field.get(3), field.get(4));
    }
    out.append("\n## Kinds\n\n| kind | how its values are written |\n|---|---|\n");
    Fields.kinds().forEach(kind -> row(out, kind.get(0), kind.get(1)));
    out.append("\n## Limits\n\nA query has at most 10,000 characters, 500 terms, 20 patterns and ");
    out.append(
        "50 nested brackets. A search, and all that `serve` answers from an index, ends after ");
    out.append(RouteIndex.PATIENCE.toSeconds());
    out.append(" seconds with what was found by then, and says so; `graph` after some minutes. ");
    out.append("`--time-limit` sets another time.\n");
    return out.toString();
  }

  private static void row(StringBuilder out, String... cells) {
    for (String cell : cells) {
      out.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    out.append("|\n");
  }
}
