package org.hoptrail.render;

import java.util.List;
import java.util.Map;
import org.hoptrail.model.Summary;
import org.hoptrail.model.Summary.Counts;
import org.hoptrail.model.Summary.Delay;
import org.hoptrail.model.Summary.Group;
import org.hoptrail.model.Summary.Suspect;
import org.jspecify.annotations.Nullable;

/// A summary as a page for a browser: one file, no script, nothing from outside, light or dark as
/// the reader likes it.
public final class SummaryHtml {

  private final HtmlPage page;

  private SummaryHtml(HtmlPage page) {
    this.page = page;
  }

  /// The whole page.
  public static String of(Summary summary) {
    String period = SummaryWords.period(summary.from(), summary.to(), "No mail in these logs");
    SummaryHtml html = new SummaryHtml(new HtmlPage("Mail summary", period));
    html.cards(summary.total());
    html.chart(summary);
    html.groups("Hosts", summary.hosts());
    html.groups("Mail systems", summary.systems());
    html.page.ranking("Why deferred", summary.deferrals(), false);
    html.page.ranking("Why bounced or given up", summary.bounces(), false);
    html.page.ranking("Why rejected", summary.rejections(), false);
    html.page.ranking("Remarks on what was let in", summary.remarks(), false);
    html.delays(summary.delays());
    html.page.ranking("Senders", summary.senders(), true);
    html.page.ranking("Recipients", summary.recipients(), true);
    html.page.ranking("Clients", summary.clients(), true);
    html.page.ranking("Relays", summary.relays(), true);
    html.page.ranking("Encryption of mail from other hosts", summary.tlsIn(), false);
    html.page.ranking("Encryption of mail to other hosts", summary.tlsOut(), false);
    html.suspects(summary.suspects());
    html.page.ranking("Told by agents without a queue, not counted above", summary.agents(), false);
    html.reading(summary.reading());
    return html.page.end();
  }

  private void cards(Counts counts) {
    page.raw("<dl>\n");
    page.card("received", Long.toString(counts.received()));
    page.card("volume", SummaryWords.bytes(counts.bytes()));
    page.card("delivered", Long.toString(counts.delivered()));
    page.card("deferrals", Long.toString(counts.deferrals()));
    page.card("still deferred", Long.toString(counts.waiting()));
    page.card("bounced", Long.toString(counts.bounced()));
    page.card("given up", Long.toString(counts.expired()));
    page.card("rejected", Long.toString(counts.rejected()));
    page.card("through a filter", Long.toString(counts.handedOver()));
    page.raw("</dl>\n");
  }

  private void chart(Summary summary) {
    String chart = SummaryChart.of(summary.hours());
    if (!chart.isEmpty()) {
      page.heading("Volume (UTC)").raw("<p><i class=\"in\"></i>received");
      page.raw("<i class=\"no\"></i>rejected<i class=\"later\"></i>deferrals");
      page.raw("<i class=\"back\"></i>bounced</p>\n").raw(chart);
    }
  }

  private void groups(String title, List<Group> groups) {
    if (groups.isEmpty()) {
      return;
    }
    page.table(title, "received", "delivered", "deferrals", "bounced", "rejected", "");
    for (Group group : groups) {
      Counts c = group.counts();
      page.row(
          Long.toString(c.received()),
          Long.toString(c.delivered()),
          Long.toString(c.deferrals()),
          Long.toString(c.bounced() + c.expired()),
          Long.toString(c.rejected()),
          group.name());
    }
    page.endTable();
  }

  private void delays(List<Delay> delays) {
    if (delays.isEmpty()) {
      return;
    }
    page.table("Slowest relays, from arrival to delivery", "count", "median", "p95", "max", "");
    for (Delay delay : delays) {
      page.row(
          Long.toString(delay.count()),
          SummaryWords.seconds(delay.median()),
          SummaryWords.seconds(delay.p95()),
          SummaryWords.seconds(delay.most()),
          delay.relay());
    }
    page.endTable();
  }

  private void suspects(List<Suspect> suspects) {
    if (suspects.isEmpty()) {
      return;
    }
    page.table(
        "Possible open relay: outside client, no login, outside recipient",
        "count",
        "client",
        "first of them");
    for (Suspect suspect : suspects) {
      page.row(
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
    page.endTable();
  }

  private static String sender(@Nullable String sender) {
    return sender == null ? "(not told)" : sender.isEmpty() ? "<>" : sender;
  }

  private void reading(Summary.Reading reading) {
    long unread = reading.unread().values().stream().mapToLong(Long::longValue).sum();
    page.heading("Read");
    page.line(reading.lines() + " lines, " + unread + " of them not understood");
    for (Map.Entry<String, String> clock : reading.clocks().entrySet()) {
      page.line(clock.getKey() + ": " + clock.getValue());
    }
  }
}
