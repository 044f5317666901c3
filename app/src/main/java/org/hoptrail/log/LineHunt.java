package org.hoptrail.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.log.Needles.Needle;
import org.hoptrail.model.LogEvent;
import org.jspecify.annotations.Nullable;

/// Picks those lines out of files that hold what is looked for. What a line leads to is looked for
/// from there on, and in a further pass in all that lies before.
final class LineHunt implements Quarry.Trail {

  /// More texts are not looked for: reading everything is no dearer then.
  private static final int TEXTS = 3_000;

  /// More bytes of lines are not held.
  private static final long BYTES = 32 << 20;

  /// A place in all files is the number of the file above the offset.
  private static final int FILE = 44;

  private final LineReader reader;
  private final int lineBytes;
  private final List<LogFile> files;
  private final Quarry quarry;
  private final Needles needles = new Needles();
  private final List<Excerpt> excerpts = new ArrayList<>();
  private final Events events = new Events();
  private boolean first = true;
  private boolean failed;
  private long place;
  private long limit = Long.MAX_VALUE;
  private long lines;
  private long held;

  LineHunt(LineReader reader, int lineBytes, List<LogFile> files, Quarry quarry) {
    this.reader = reader;
    this.lineBytes = lineBytes;
    this.files = List.copyOf(files);
    this.quarry = quarry;
    files.forEach(file -> excerpts.add(new Excerpt()));
  }

  @Override
  public void add(String text, boolean leads) {
    if (needles.add(text, leads, place)) {
      limit = Long.MAX_VALUE;
      failed |= needles.size() > TEXTS;
    }
  }

  /// The lines in all files.
  long lines() {
    return lines;
  }

  /// The lines of each file that matter, in the order of the files; null when they cannot be told
  /// or are too many.
  @Nullable List<Excerpt> run() {
    quarry.begin(this);
    while (!failed && !needles.searched().isEmpty()) {
      pass();
      List<Needle> late = needles.searched().stream().filter(n -> n.since() > 0).toList();
      limit = late.stream().mapToLong(Needle::since).max().orElse(0);
      needles.only(late);
      first = false;
    }
    return failed ? null : List.copyOf(excerpts);
  }

  private void pass() {
    for (int i = 0; i < files.size() && !failed && (long) i << FILE < limit; i++) {
      try (InputStream in = Utf16.decoded(files.get(i).stream().open())) {
        new Scan(i, in).run();
      } catch (IOException broken) {
        failed = true;
      }
    }
  }

  /// One file in one pass.
  private final class Scan {
    private final int index;
    private final BlockFeed feed;
    private final LogClock clock = LogClock.blank();
    private final LineReader.Habit habit = new LineReader.Habit();
    private final LogLine line;
    private int month;

    Scan(int index, InputStream in) {
      this.index = index;
      this.feed = new BlockFeed(in, excerpts.get(index).numbers());
      this.line = new LogLine(files.get(index).path(), clock);
    }

    void run() throws IOException {
      while (!failed && at(0) < limit && feed.next()) {
        if (first) {
          look();
        }
        int from = feed.start();
        int hit = needles.find(feed.bytes(), from, feed.end());
        while (hit >= 0 && !failed) {
          feed.line(hit);
          place = at(feed.lineEnd());
          examine();
          hit = needles.find(feed.bytes(), feed.lineEnd(), feed.end());
        }
      }
      if (first) {
        lines += feed.lines();
        excerpts.get(index).ended(feed.lines());
      }
    }

    private long at(int offset) {
      return ((long) index << FILE) + feed.base() + offset;
    }

    private LineReader.@Nullable Owner open() {
      line.set(
          feed.bytes(),
          feed.lineStart(),
          feed.textEnd(),
          feed.lineNumber(),
          feed.base() + feed.lineStart());
      LineReader.Owner owner = reader.open(line, habit);
      failed |= !reader.isLiteral(line, owner, habit);
      return owner;
    }

    /// Looks at one line of each block: whether lines can be picked out there at all, and in which
    /// month it was written, as stamps without a year must not leap over months.
    private void look() {
      feed.line(feed.start());
      clock.takeAsked();
      open();
      LogClock.Asked asked = clock.takeAsked();
      if (asked == null || !asked.yearless()) {
        return;
      }
      int now = asked.month();
      int apart = Math.abs(now - month);
      if (now != month) {
        keep(false, false);
      }
      failed |= month != 0 && Math.min(apart, 12 - apart) > 1;
      month = now;
    }

    private boolean keep(boolean leads, boolean read) {
      Excerpt excerpt = excerpts.get(index);
      long before = excerpt.bytes();
      boolean more = excerpt.keep(feed, leads, read);
      held += excerpt.bytes() - before;
      failed |= held > BYTES;
      return more;
    }

    private void examine() {
      failed |= feed.lineEnd() - feed.lineStart() >= lineBytes;
      boolean leads = needles.leads(feed.bytes(), feed.lineStart(), feed.textEnd());
      if (!keep(leads, true)) {
        return;
      }
      LineReader.Owner owner = open();
      events.clear();
      reader.read(line, owner, events);
      List<LogEvent> told = events.all();
      boolean silent = told.stream().allMatch(event -> event instanceof LogEvent.Noted);
      failed |= !silent && line.micros() == LogLine.NO_TIME;
      failed |= !failed && !quarry.found(told, leads, LineHunt.this);
    }
  }
}
