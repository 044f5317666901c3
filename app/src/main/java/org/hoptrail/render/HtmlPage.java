package org.hoptrail.render;

import java.util.Locale;
import org.hoptrail.model.Summary.Ranking;
import org.jspecify.annotations.Nullable;

/// The frame of a page for a browser: one file, no script, nothing from outside, light or dark as
/// the reader likes it. Titles and cells may hold text of any origin.
final class HtmlPage {

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b1f24;--soft:#656d76;--paper:#fff;--line:#d8dee4;
      --in:#2f6fde;--no:#8b949e;--later:#bf8700;--back:#cf222e}
      @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;--paper:#0d1117;
      --line:#30363d;--in:#4c8dff;--no:#6e7681;--later:#d29922;--back:#f85149}}
      body{margin:2rem auto;max-width:64rem;padding:0 1rem;background:var(--paper);
      color:var(--ink);font:15px/1.45 system-ui,sans-serif}
      h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:2rem 0 .4rem}
      p{color:var(--soft);margin:.2rem 0}svg{width:100%;height:auto}a{color:var(--in)}
      svg text{fill:var(--soft);font:12px system-ui,sans-serif}
      .in{fill:var(--in)}.no{fill:var(--no)}.later{fill:var(--later)}.back{fill:var(--back)}
      i{display:inline-block;width:.7em;height:.7em;margin:0 .3em 0 1em}
      i.in{background:var(--in)}i.no{background:var(--no)}i.later{background:var(--later)}
      i.back{background:var(--back)}
      dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:1rem}
      dl div{border:1px solid var(--line);border-radius:6px;padding:.6rem .8rem}
      dt{color:var(--soft)}dd{margin:0;font-size:1.4rem;font-variant-numeric:tabular-nums}
      table{border-collapse:collapse;width:100%}td,th{padding:.2rem .5rem;text-align:right;
      border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums}
      td:last-child,th:last-child{text-align:left;width:99%;overflow-wrap:anywhere}
      th{color:var(--soft);font-weight:normal;white-space:nowrap}td{white-space:nowrap}
      td:last-child{white-space:normal}
      .words td,.words th{text-align:left;white-space:normal;overflow-wrap:anywhere;width:auto}
      .words td:first-child{white-space:nowrap}
      """;

  private static final String META =
      "<meta name=\"generator\" content=\"Hoptrail\">\n<meta http-equiv=\"Content-Security-Policy\""
          + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";

  private final HtmlOut out = new HtmlOut();

  /// @param title above the page and in the browser's tab
  /// @param below a line below the title
  HtmlPage(String title, String below) {
    out.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw(META).raw("<meta name=\"viewport\" content=\"width=device-width\">\n");
    out.raw("<title>").text(title).raw("</title>\n<style>\n").raw(STYLE);
    out.raw("</style>\n</head>\n<body>\n<h1>").text(title).raw("</h1>\n");
    line(below);
  }

  /// Markup of our own.
  HtmlPage raw(String markup) {
    out.raw(markup);
    return this;
  }

  /// A heading over what follows.
  HtmlPage heading(String text) {
    out.raw("<h2>").text(text).raw("</h2>\n");
    return this;
  }

  /// A line in a soft colour.
  HtmlPage line(String text) {
    out.raw("<p>").text(text).raw("</p>\n");
    return this;
  }

  /// One large figure among others, between `dl` tags.
  void card(String name, String value) {
    out.raw("<div><dt>").text(name).raw("</dt><dd>").text(value).raw("</dd></div>\n");
  }

  /// A table of figures with a name in its last column.
  void table(String title, String... columns) {
    open(title, "<table>", columns);
  }

  /// A table of words.
  void wordTable(String title, String... columns) {
    open(title, "<table class=\"words\">", columns);
  }

  private void open(String title, String tag, String... columns) {
    heading(title);
    out.raw(tag).raw("\n<tr>");
    for (String column : columns) {
      out.raw("<th>").text(column).raw("</th>");
    }
    out.raw("</tr>\n");
  }

  void row(String... cells) {
    out.raw("<tr>");
    for (String cell : cells) {
      out.raw("<td>").text(cell).raw("</td>");
    }
    out.raw("</tr>\n");
  }

  /// A row whose last cell leads somewhere.
  ///
  /// @param href where to, or null for nowhere
  void linkedRow(@Nullable String href, String link, String... cells) {
    out.raw("<tr>");
    for (String cell : cells) {
      out.raw("<td>").text(cell).raw("</td>");
    }
    if (href == null) {
      out.raw("<td>").text(link).raw("</td></tr>\n");
    } else {
      out.raw("<td><a href=\"").text(href).raw("\">").text(link).raw("</a></td></tr>\n");
    }
  }

  void endTable() {
    out.raw("</table>\n");
  }

  /// The most frequent of something; nothing when there was none.
  ///
  /// @param bytes whether to show their volume rather than their share
  void ranking(String title, Ranking ranking, boolean bytes) {
    if (ranking.top().isEmpty()) {
      return;
    }
    table(title + SummaryWords.extent(ranking), "count", bytes ? "volume" : "share", "");
    for (Ranking.Entry entry : ranking.top()) {
      double share = 100.0 * entry.count() / Math.max(1, ranking.total());
      String part = String.format(Locale.ROOT, "%.1f %%", share);
      row(
          Long.toString(entry.count()),
          bytes ? SummaryWords.bytes(entry.bytes()) : part,
          entry.name());
    }
    endTable();
  }

  /// The whole page.
  String end() {
    return out.raw("</body>\n</html>\n").toString();
  }
}
