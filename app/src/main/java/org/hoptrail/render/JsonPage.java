package org.hoptrail.render;

import java.util.IdentityHashMap;

/// Writes `docs/json.md` from the table that writes the JSON.
public final class JsonPage {

  private final StringBuilder out = new StringBuilder();

  /// Where each kind of object is described.
  private final IdentityHashMap<Shape<?>, String> shown = new IdentityHashMap<>();

  private JsonPage() {}

  /// The page in Markdown.
  public static String markdown() {
    return new JsonPage().page();
  }

  private String page() {
    out.append("# The JSON report, `").append(ReportShape.SCHEMA).append("`\n\n");
    out.append("Generated from the table that writes it; do not edit.\n\n");
    out.append("Keys are a contract: none is renamed or dropped within version 1, more may be ");
    out.append("added. An absent value is null. Times are ISO 8601 in UTC. Offsets count bytes ");
    out.append("of the unpacked file named by `source`, from its start, `end` exclusive.\n");
    section("report", ReportShape.SHAPE);
    out.append("\n# What follow writes, `").append(DeliveryShape.SCHEMA).append("`\n\n");
    out.append("One object for every message and recipient. Spelling of the keys as above.\n");
    section("delivery", DeliveryShape.SHAPE);
    out.append("\n# What explain writes\n\n");
    out.append("`hoptrail explain` writes one object for every reply, `");
    out.append(AnswerShape.EXPLANATION_SCHEMA).append("`, or one for a whole session, `");
    out.append(AnswerShape.SESSION_SCHEMA).append("`. Wherever an object stands for the answer ");
    out.append("to a command, it is an explanation too.\n");
    section("explanation", AnswerShape.EXPLANATION);
    section("session", AnswerShape.SESSION);
    out.append("\n# What summary writes\n\n`hoptrail summary` writes one object, `");
    out.append(SummaryShape.SCHEMA).append("`.\n");
    section("summary", SummaryShape.SHAPE);
    out.append("\n# What lookup writes\n\n`hoptrail lookup` writes one object for every query, `");
    out.append(LookupShape.SCHEMA).append("`.\n");
    section("lookup", LookupShape.SHAPE);
    out.append("\n# What search writes\n\n`hoptrail search --format json` writes one object, `");
    out.append(FoundShape.SCHEMA).append("`; `jsonl` writes the reports alone, one a line.\n");
    section("search", FoundShape.SHAPE);
    out.append("\n# What graph writes\n\n`hoptrail graph --format json` writes one object, `");
    out.append(GraphShape.SCHEMA).append("`.\n");
    section("graph", GraphShape.SHAPE);
    batch();
    return out.toString();
  }

  private void batch() {
    out.append("\n# What analyze writes\n\n`reports.jsonl` has one report a line. `hops.csv` has ");
    out.append(
        "a row for each hop (RFC 4180, UTF-8, rows end with CR LF, the first row names the ");
    out.append("columns). Control characters are shown as `\\x1b`, so that a row is a line. Text ");
    out.append("that begins with `=`, `+`, `-` or `@` has an apostrophe before it, as a ");
    out.append("spreadsheet would take it for a formula.\n\n").append(HopsCsv.markdown());
    out.append("\n`hoptrail analyze --format json` prints what `summary.html` shows as one ");
    out.append("object, `").append(SurveyShape.SCHEMA).append("`.\n");
    section("survey", SurveyShape.SHAPE);
  }

  private void section(String path, Shape<?> shape) {
    String before = shown.putIfAbsent(shape, path);
    if (before != null) {
      return;
    }
    out.append("\n## ").append(path).append("\n\n| key | type | meaning |\n|---|---|---|\n");
    for (Shape.Key<?> key : shape.keys()) {
      out.append("| `").append(key.name().text()).append("` | ").append(key.type());
      out.append(" | ").append(key.meaning()).append(shownBefore(key)).append(" |\n");
    }
    for (Shape.Key<?> key : shape.keys()) {
      Shape<?> inner = key.inner();
      if (inner != null && inner != AnswerShape.ANSWER) {
        section(path + "." + key.name().text(), inner);
      }
    }
  }

  /// An object that is described under another key already is not described again.
  private String shownBefore(Shape.Key<?> key) {
    String where = key.inner() == null ? null : shown.get(key.inner());
    return where == null ? "" : "; see " + where;
  }
}
