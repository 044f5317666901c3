package org.hoptrail.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.source.GrowingFile.Mark;
import org.hoptrail.source.LogPaths.Found;
import org.jspecify.annotations.Nullable;

/// Watches log files that grow, and what rotation does to them. A file that is renamed is read on
/// through its open handle, and the new one under its name from the first byte. Of one that is
/// copied and emptied the copy is read on from where the file was left. What is compressed is not
/// read: it was read before. Every file stays open, so that no identity is drawn twice.
public final class LogWatch implements Closeable {

  /// So many looks a file that has no name any more is read on.
  private static final int LINGER = 40;

  /// So many emptied files whose copies may still show up.
  private static final int EMPTIED = 16;

  /// A file under watch.
  private static final class Watched {
    private Found found;
    private GrowingFile file;
    private @Nullable LiveLog log;
    private boolean ignored;
    private boolean sure;
    private int gone;

    Watched(Found found, GrowingFile file) {
      this.found = found;
      this.file = file;
    }
  }

  private final LogPaths paths;
  private final @Nullable GrowingPipe pipe;
  private final Map<Object, Watched> watched = new LinkedHashMap<>();
  private final Deque<Mark> emptied = new ArrayDeque<>();
  private final List<LiveLog> over = new ArrayList<>();

  /// Files that are not read yet, as of the last look.
  private final List<Watched> candidates = new ArrayList<>();
  private Map<Object, Found> present = Map.of();
  private boolean first = true;
  private boolean pipeGiven;

  /// @param paths files and directories, and `-` for standard input
  public LogWatch(List<String> paths, InputStream standardInput) {
    this.paths = new LogPaths(paths.stream().filter(p -> !p.equals("-")).toList());
    this.pipe = paths.contains("-") ? new GrowingPipe(standardInput) : null;
  }

  /// Watches one more file or directory, from the next look on.
  ///
  /// @param below whether it was found below a directory that the user named
  public void add(String path, boolean below) {
    paths.add(path, below);
  }

  /// Looks at the files that are known. What they have more can then be read, before [#found] is
  /// asked.
  public void look() {
    over.clear();
    candidates.clear();
    present = paths.list();
    watched.forEach(
        (key, each) -> {
          each.found = present.getOrDefault(key, each.found);
          each.file.refresh();
          if (each.file.isRewritten()) {
            restart(each);
          } else if (each.log == null && !each.ignored) {
            candidates.add(each);
          }
        });
    if (pipe != null) {
      pipe.refresh();
    }
  }

  /// A file that was emptied waits for the next look, when it is sure that its copy is seen too and
  /// can be read before.
  private void restart(Watched each) {
    if (each.log != null) {
      emptied.addFirst(each.file.mark());
    }
    if (emptied.size() > EMPTIED) {
      emptied.removeLast();
    }
    each.sure |= each.log != null;
    end(each);
    each.file = each.file.again();
    each.file.refresh();
  }

  private void end(Watched each) {
    if (each.log != null) {
      over.add(each.log);
      each.log = null;
    }
  }

  private static LiveLog begin(Watched each) {
    Found found = each.found;
    Mark begin = each.file.begin();
    LogInput input = LogInput.growing(found.shown(), found.below(), each.file);
    LiveLog log = new LiveLog(input, each.file, begin.lines(), begin.offset());
    each.log = log;
    return log;
  }

  /// Files that were not there before or begin anew under the same name, oldest first, as far as
  /// they are no copies of what was read.
  public List<LiveLog> found() {
    List<LiveLog> fresh = new ArrayList<>();
    present.forEach(
        (key, found) -> {
          if (!watched.containsKey(key)) {
            open(key, found);
          }
        });
    candidates.sort(Comparator.comparing(each -> each.found, Found.OLDEST_FIRST));
    for (Watched each : candidates) {
      if (!each.sure && decide(each)) {
        each.file.refresh();
        each.sure = true;
      }
      if (each.sure && each.file.isReady()) {
        fresh.add(begin(each));
      }
    }
    first = false;
    pipe(fresh);
    vanished();
    return fresh;
  }

  private void pipe(List<LiveLog> fresh) {
    if (pipe != null && !pipeGiven && pipe.isReady()) {
      pipeGiven = true;
      fresh.add(new LiveLog(LogInput.growing("-", false, pipe), pipe, 0, 0));
    }
  }

  private void open(Object key, Found found) {
    try {
      GrowingFile file = GrowingFile.open(found.path());
      BasicFileAttributes now = Files.readAttributes(found.path(), BasicFileAttributes.class);
      if (!LogPaths.key(now, found.path()).equals(key)) {
        file.close();
        return;
      }
      Watched each = new Watched(found, file);
      each.ignored = found.beside() && first || !LogInput.isPlain(found.path());
      watched.put(key, each);
      if (!each.ignored) {
        candidates.add(each);
      }
    } catch (IOException vanished) {
      // It is looked for again.
    }
  }

  /// Whether it is known what a file is: new, or the copy of one that was emptied since. The copy
  /// of one that is still read waits.
  private boolean decide(Watched each) {
    try {
      byte[] start = each.file.bytes(0, 1);
      if (start.length == 0) {
        return false;
      }
      if (start[0] == 0x1f || start[0] == (byte) 0xfd || start[0] == 0x28) {
        each.ignored = !LogInput.isPlain(each.found.path());
      }
      for (Mark mark : emptied) {
        if (isCopy(each.file, mark)) {
          emptied.remove(mark);
          each.file = each.file.from(mark);
          return true;
        }
      }
      return !each.ignored && !mayBeCopy(each);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean isCopy(GrowingFile file, Mark of) throws IOException {
    byte[] head = of.head();
    byte[] last = of.last();
    return head.length > 0
        && Arrays.equals(head, file.bytes(0, head.length))
        && Arrays.equals(last, file.bytes(of.offset() - last.length, last.length));
  }

  /// Whether it begins as one that is read, or was: then it is, or becomes, a copy.
  private boolean mayBeCopy(Watched each) throws IOException {
    List<Mark> marks = new ArrayList<>(emptied);
    for (Watched other : watched.values()) {
      if (other.sure) {
        marks.add(other.file.shown());
      }
    }
    for (Mark mark : marks) {
      byte[] begin = each.file.bytes(0, mark.head().length);
      int same = Arrays.mismatch(begin, mark.head());
      if (begin.length > 0 && (same < 0 || same == begin.length)) {
        return true;
      }
    }
    return false;
  }

  private void vanished() {
    for (Object key : List.copyOf(watched.keySet())) {
      Watched each = watched.get(key);
      if (each == null) {
        continue;
      }
      each.gone = present.containsKey(key) ? 0 : each.gone + 1;
      if (each.gone == LINGER) {
        each.file.complete();
      } else if (each.gone > LINGER) {
        end(each);
        each.file.close();
        watched.remove(key);
      }
    }
  }

  /// The logs that ended since [#look]: their files were emptied, or are gone.
  public List<LiveLog> over() {
    return List.copyOf(over);
  }

  /// Gives out last lines without a line break too: this is the end.
  public void complete() {
    watched.values().forEach(each -> each.file.complete());
    if (pipe != null) {
      pipe.complete();
    }
  }

  /// Whether nothing is left that may grow.
  public boolean isOver() {
    boolean nothing = watched.values().stream().allMatch(each -> each.ignored);
    return nothing && paths.areFiles() && (pipe == null || pipe.isOver());
  }

  @Override
  public void close() {
    watched.values().forEach(each -> each.file.close());
    watched.clear();
  }
}
