package org.hoptrail.render;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Summary;
import org.hoptrail.model.Summary.Counts;
import org.hoptrail.model.Summary.Delay;
import org.hoptrail.model.Summary.Group;
import org.hoptrail.model.Summary.Hour;
import org.hoptrail.model.Summary.Ranking;
import org.hoptrail.model.Summary.Suspect;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// A summary for a person at a terminal.
public final class SummaryText {

  private static final int NAME = 84;
  private static final int BAR = 30;

  private final StringBuilder out = new StringBuilder();

  private SummaryText() {}

  /// The whole page.
  public static String of(Summary summary) {
    SummaryText text = new SummaryText();
    text.head(summary);
    text.totals(summary.total());
    text.groups("Hosts", summary.hosts());
    text.groups("Mail systems", summary.systems());
    text.hours("By day (UTC)", SummaryDays.of(summary.hours()), 10);
    text.hours("By hour of the day (UTC)", SummaryDays.clock(summary.hours()), 13);
    text.ranking("Why deferred", summary.deferrals(), false);
    text.ranking("Why bounced or given up", summary.bounces(), false);
    text.ranking("Why rejected", summary.rejections(), false);
    text.ranking("Remarks on what was let in", summary.remarks(), false);
    text.delays(summary.delays());
    text.ranking("Senders", summary.senders(), true);
    text.ranking("Recipients", summary.recipients(), true);
    text.ranking("Clients", summary.clients(), true);
    text.ranking("Relays", summary.relays(), true);
    text.ranking("Encryption of mail from other hosts", summary.tlsIn(), false);
    text.ranking("Encryption of mail to other hosts", summary.tlsOut(), false);
    text.suspects(summary.suspects());
    text.ranking("Told by agents without a queue, not counted above", summary.agents(), false);
    text.reading(summary.reading());
    return text.out.toString();
  }

  private void head(Summary summary) {
    Instant from = summary.from();
    Instant to = summary.to();
    if (from == null || to == null) {
      out.append("No mail in these logs\n");
      return;
    }
    out.append("Mail from ").append(plain(from)).append(" to ").append(plain(to)).append(" UTC, ");
    out.append(Durations.inWords(Duration.between(from, to))).append('\n');
  }

  private static String plain(Instant at) {
    return IsoTime.plain(at.getEpochSecond(), 0);
  }

  private void totals(Counts counts) {
    out.append('\n');
    line(counts.received(), "messages received, " + SummaryWords.bytes(counts.bytes()));
    optional(counts.notices(), "of them notices (null reverse-path)");
    line(counts.delivered(), "delivered to a next host or mailbox (recipients)");
    optional(counts.waiting(), "still deferred at the end (recipients)");
    optional(counts.deferrals(), "attempts deferred");
    optional(counts.bounced(), "bounced (recipients)");
    optional(counts.expired(), "given up after too long (recipients)");
    optional(counts.filtered(), "put aside or thrown away on purpose (recipients)");
    optional(counts.rejected(), "rejected before they were queued");
    optional(counts.handedOver(), "went through a content filter (counted once)");
    optional(counts.noticesMade(), "notices made about messages");
  }

  private void optional(long count, String what) {
    if (count > 0) {
      line(count, what);
    }
  }

  private void line(long count, String what) {
    out.append(number(count)).append("  ").append(what).append('\n');
  }

  private static String number(long count) {
    String text = Long.toString(count);
    return " ".repeat(Math.max(1, 10 - text.length())) + text;
  }

  private void title(String title) {
    out.append('\n').append(title).append('\n');
  }

  private void groups(String title, List<Group> groups) {
    if (groups.isEmpty()) {
      return;
    }
    title(title);
    out.append("  received delivered deferrals   bounced  rejected\n");
    for (Group group : groups) {
      Counts c = group.counts();
      out.append(number(c.received())).append(number(c.delivered()));
      out.append(number(c.deferrals())).append(number(c.bounced() + c.expired()));
      out.append(number(c.rejected())).append("  ").append(name(group.name())).append('\n');
    }
  }

  /// @param length 10 where days are shown, else hours of the day are
  private void hours(String title, List<Hour> hours, int length) {
    if (hours.isEmpty()) {
      return;
    }
    title(title);
    out.append("                  received delivered deferrals   bounced  rejected\n");
    long most = hours.stream().mapToLong(Hour::received).max().orElse(0);
    for (Hour hour : hours) {
      String time = plain(hour.start());
      String shown = length == 10 ? time.substring(0, 10) : time.substring(11, 13) + " h";
      out.append("  ").append(shown).append(" ".repeat(14 - shown.length()));
      out.append(number(hour.received())).append(number(hour.delivered()));
      out.append(number(hour.deferred())).append(number(hour.bounced()));
      out.append(number(hour.rejected()));
      int bar = most == 0 ? 0 : (int) (hour.received() * BAR / most);
      out.append(bar == 0 ? "" : "  " + "#".repeat(bar)).append('\n');
    }
  }

  private void ranking(String title, Ranking ranking, boolean bytes) {
    if (ranking.top().isEmpty()) {
      return;
    }
    title(title + SummaryWords.extent(ranking));
    for (Ranking.Entry entry : ranking.top()) {
      out.append(number(entry.count()));
      if (bytes) {
        String size = SummaryWords.bytes(entry.bytes());
        out.append(" ".repeat(Math.max(1, 11 - size.length()))).append(size);
      } else {
        out.append(String.format(Locale.ROOT, "%7.1f %%", percent(entry, ranking)));
      }
      out.append("  ").append(name(entry.name())).append('\n');
    }
  }

  private static double percent(Ranking.Entry entry, Ranking ranking) {
    return 100.0 * entry.count() / Math.max(1, ranking.total());
  }

  private void delays(List<Delay> delays) {
    if (delays.isEmpty()) {
      return;
    }
    title("Slowest relays, from arrival to delivery (p95 first)");
    out.append("     count    median       p95       max\n");
    for (Delay delay : delays) {
      out.append(number(delay.count())).append(seconds(delay.median()));
      out.append(seconds(delay.p95())).append(seconds(delay.most()));
      out.append("  ").append(name(delay.relay())).append('\n');
    }
  }

  private static String seconds(double seconds) {
    String text = SummaryWords.seconds(seconds);
    return " ".repeat(Math.max(1, 10 - text.length())) + text;
  }

  private void suspects(List<Suspect> suspects) {
    if (suspects.isEmpty()) {
      return;
    }
    title("Possible open relay: outside client, no login, outside recipient");
    for (Suspect suspect : suspects) {
      out.append(number(suspect.count())).append("  ").append(suspect.client()).append("  ");
      out.append(sender(suspect.sender())).append(" -> ").append(name(suspect.recipient()));
      out.append("  at ").append(Printable.of(suspect.place().path()));
      out.append(':').append(suspect.place().line()).append('\n');
    }
  }

  private static String sender(@Nullable String sender) {
    return sender == null ? "(not told)" : sender.isEmpty() ? "<>" : name(sender);
  }

  private void reading(Summary.Reading reading) {
    title("Read");
    long unread = reading.unread().values().stream().mapToLong(Long::longValue).sum();
    line(reading.lines(), "lines");
    optional(reading.foreign(), "of programs that have nothing to do with mail");
    optional(unread, "not understood");
    for (Map.Entry<String, String> clock : reading.clocks().entrySet()) {
      out.append("  ").append(name(clock.getKey())).append(": ");
      out.append(Printable.of(clock.getValue())).append('\n');
    }
  }

  private static String name(String name) {
    return Printable.middleCut(name, NAME);
  }
}
