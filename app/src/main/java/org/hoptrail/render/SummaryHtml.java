package org.hoptrail.render;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoptrail.model.Summary;
import org.hoptrail.model.Summary.Counts;
import org.hoptrail.model.Summary.Delay;
import org.hoptrail.model.Summary.Group;
import org.hoptrail.model.Summary.Ranking;
import org.hoptrail.model.Summary.Suspect;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// A summary as a page for a browser: one file, no script, nothing from outside, light or dark as
/// the reader likes it.
public final class SummaryHtml {

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b1f24;--soft:#656d76;--paper:#fff;--line:#d8dee4;
      --in:#2f6fde;--no:#8b949e;--later:#bf8700;--back:#cf222e}
      @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;--paper:#0d1117;
      --line:#30363d;--in:#4c8dff;--no:#6e7681;--later:#d29922;--back:#f85149}}
      body{margin:2rem auto;max-width:64rem;padding:0 1rem;background:var(--paper);
      color:var(--ink);font:15px/1.45 system-ui,sans-serif}
      h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:2rem 0 .4rem}
      p{color:var(--soft);margin:.2rem 0}svg{width:100%;height:auto}
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
      """;

  private static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\""
          + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";

  private final HtmlOut out = new HtmlOut();

  private SummaryHtml() {}

  /// The whole page.
  public static String of(Summary summary) {
    SummaryHtml html = new SummaryHtml();
    html.head(summary);
    html.cards(summary.total());
    html.chart(summary);
    html.groups("Hosts", summary.hosts());
    html.groups("Mail systems", summary.systems());
    html.ranking("Why deferred", summary.deferrals(), false);
    html.ranking("Why bounced or given up", summary.bounces(), false);
    html.ranking("Why rejected", summary.rejections(), false);
    html.ranking("Remarks on what was let in", summary.remarks(), false);
    html.delays(summary.delays());
    html.ranking("Senders", summary.senders(), true);
    html.ranking("Recipients", summary.recipients(), true);
    html.ranking("Clients", summary.clients(), true);
    html.ranking("Relays", summary.relays(), true);
    html.ranking("Encryption of mail from other hosts", summary.tlsIn(), false);
    html.ranking("Encryption of mail to other hosts", summary.tlsOut(), false);
    html.suspects(summary.suspects());
    html.ranking("Told by agents without a queue, not counted above", summary.agents(), false);
    html.reading(summary.reading());
    return html.out.raw("</body>\n</html>\n").toString();
  }

  private void head(Summary summary) {
    out.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw(POLICY).raw("<meta name=\"viewport\" content=\"width=device-width\">\n");
    out.raw("<title>Mail summary</title>\n<style>\n").raw(STYLE).raw("</style>\n</head>\n<body>\n");
    out.raw("<h1>Mail summary</h1>\n<p>");
    Instant from = summary.from();
    Instant to = summary.to();
    if (from == null || to == null) {
      out.raw("No mail in these logs");
    } else {
      out.raw(plain(from)).raw(" to ").raw(plain(to)).raw(" UTC");
    }
    out.raw("</p>\n");
  }

  private static String plain(Instant at) {
    return IsoTime.plain(at.getEpochSecond(), 0);
  }

  private void cards(Counts counts) {
    out.raw("<dl>\n");
    card("received", Long.toString(counts.received()));
    card("volume", SummaryWords.bytes(counts.bytes()));
    card("delivered", Long.toString(counts.delivered()));
    card("deferrals", Long.toString(counts.deferrals()));
    card("still deferred", Long.toString(counts.waiting()));
    card("bounced", Long.toString(counts.bounced()));
    card("given up", Long.toString(counts.expired()));
    card("rejected", Long.toString(counts.rejected()));
    card("through a filter", Long.toString(counts.handedOver()));
    out.raw("</dl>\n");
  }

  private void card(String name, String value) {
    out.raw("<div><dt>").raw(name).raw("</dt><dd>").raw(value).raw("</dd></div>\n");
  }

  private void chart(Summary summary) {
    String chart = SummaryChart.of(summary.hours());
    if (!chart.isEmpty()) {
      out.raw("<h2>Volume (UTC)</h2>\n<p><i class=\"in\"></i>received");
      out.raw("<i class=\"no\"></i>rejected<i class=\"later\"></i>deferrals");
      out.raw("<i class=\"back\"></i>bounced</p>\n").raw(chart);
    }
  }

  private void table(String title, String... columns) {
    out.raw("<h2>").text(title).raw("</h2>\n<table>\n<tr>");
    for (String column : columns) {
      out.raw("<th>").raw(column).raw("</th>");
    }
    out.raw("</tr>\n");
  }

  private void row(String... cells) {
    out.raw("<tr>");
    for (String cell : cells) {
      out.raw("<td>").text(cell).raw("</td>");
    }
    out.raw("</tr>\n");
  }

  private void groups(String title, List<Group> groups) {
    if (groups.isEmpty()) {
      return;
    }
    table(title, "received", "delivered", "deferrals", "bounced", "rejected", "");
    for (Group group : groups) {
      Counts c = group.counts();
      row(
          Long.toString(c.received()),
          Long.toString(c.delivered()),
          Long.toString(c.deferrals()),
          Long.toString(c.bounced() + c.expired()),
          Long.toString(c.rejected()),
          group.name());
    }
    out.raw("</table>\n");
  }

  private void ranking(String title, Ranking ranking, boolean bytes) {
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
    out.raw("</table>\n");
  }

  private void delays(List<Delay> delays) {
    if (delays.isEmpty()) {
      return;
    }
    table("Slowest relays, from arrival to delivery", "count", "median", "p95", "max", "");
    for (Delay delay : delays) {
      row(
          Long.toString(delay.count()),
          SummaryWords.seconds(delay.median()),
          SummaryWords.seconds(delay.p95()),
          SummaryWords.seconds(delay.most()),
          delay.relay());
    }
    out.raw("</table>\n");
  }

  private void suspects(List<Suspect> suspects) {
    if (suspects.isEmpty()) {
      return;
    }
    table(
        "Possible open relay: outside client, no login, outside recipient",
        "count",
        "client",
        "first of them");
    for (Suspect suspect : suspects) {
      row(
          Long.toString(suspect.count()),
          suspect.client(),
          sender(suspect.sender())
              + " -> "
              + suspect.recipient()
              + " at "
              + suspect.place().path()
              + ":"
              + suspect.place().line());
    }
    out.raw("</table>\n");
  }

  private static String sender(@Nullable String sender) {
    return sender == null ? "(not told)" : sender.isEmpty() ? "<>" : sender;
  }

  private void reading(Summary.Reading reading) {
    long unread = reading.unread().values().stream().mapToLong(Long::longValue).sum();
    out.raw("<h2>Read</h2>\n<p>").raw(reading.lines()).raw(" lines, ").raw(unread);
    out.raw(" of them not understood</p>\n");
    for (Map.Entry<String, String> clock : reading.clocks().entrySet()) {
      out.raw("<p>").text(clock.getKey() + ": " + clock.getValue()).raw("</p>\n");
    }
  }
}
