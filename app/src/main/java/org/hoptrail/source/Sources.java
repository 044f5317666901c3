package org.hoptrail.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Limits;

/// Reads messages from files, mailboxes, Maildirs, directories and standard input. The door of
/// the package.
///
/// A file is a message when it begins with header fields, a mailbox when it begins with a `From
/// ` line (mbox) or four control-A (MMDF). A file that is neither is a failure when the user
/// named it or when its name says that it should be mail (`.eml`, `.mbox`, ..., or a place in a
/// Maildir); if only a walk or an archive brought it up, it is counted as skipped.
public final class Sources {
  private static final List<String> MAIL_NAMES =
      List.of(".eml", ".mbox", ".mbx", ".msg", ".pst", ".mail", ".mmdf");

  private final Limits limits;

  /// @param limits how much of a hostile input is read
  public Sources(Limits limits) {
    this.limits = limits;
  }

  /// Reads everything under the given paths, in their order, on the calling thread.
  ///
  /// @param paths files and directories as the user named them; `-` is standard input
  /// @param standardInput what `-` stands for; read only when asked for, and not closed
  /// @param sink takes messages and failures as they come
  public Tally read(List<String> paths, InputStream standardInput, MessageSink sink) {
    Run run = new Run(limits, sink);
    Unpacker unpacker = new Unpacker(limits, run);
    for (String path : paths) {
      long before = run.seen();
      unpacker.unpack(path, standardInput);
      if (run.seen() == before) {
        run.failure(new InputFailure(path, null, 0, "no-mail", "There is no mail in it."));
      }
    }
    return new Tally(run.splitter.messages(), run.failures, run.skipped, run.bytes);
  }

  /// How many bytes there are to read under the given paths, as they lie there. Standard input
  /// and what cannot be opened count nothing. Looks at every file, and opens none.
  public static long size(List<String> paths) {
    Extent extent = new Extent();
    paths.stream().filter(path -> !path.equals("-")).forEach(extent::add);
    return extent.bytes();
  }

  /// One call of [#read].
  private static final class Run implements Unpacker.Visitor {
    private final MessageSink sink;
    private final MessageSplitter splitter;
    private long failures;
    private long skipped;
    private long bytes;
    private long unwanted;
    private long taken;
    private long messagesBefore;
    private long failuresBefore;

    Run(Limits limits, MessageSink sink) {
      this.sink = sink;
      splitter = new MessageSplitter(limits, sink);
    }

    /// Grows with all but what was skipped.
    long seen() {
      return splitter.messages() + failures + unwanted + taken;
    }

    @Override
    public boolean wants(Path file) {
      boolean wanted = sink.wants(file);
      unwanted += wanted ? 0 : 1;
      messagesBefore = splitter.messages();
      failuresBefore = failures;
      return wanted;
    }

    @Override
    public void ended(Path file) {
      sink.ended(file, failures == failuresBefore, splitter.messages() - messagesBefore);
    }

    @Override
    public void read(int count) {
      sink.read(count);
    }

    @Override
    public void file(Unpacked file) {
      boolean doubtful = !file.named() && !shouldBeMail(file);
      Content content = splitter.read(file, doubtful);
      bytes += file.count();
      if (file.failure() != null) {
        failure(Complaint.about(file.path(), file.member(), file.count(), file.failure()));
      } else if (content.equals(Content.TAKEN)) {
        taken++;
      } else if (content.separator() == null && doubtful) {
        skipped++;
      } else if (content.separator() == null) {
        failure(
            new InputFailure(file.path(), file.member(), 0, content.code(), content.sentence()));
      }
    }

    @Override
    public void failure(InputFailure failure) {
      failures++;
      sink.failure(failure);
    }

    private static boolean shouldBeMail(Unpacked file) {
      if (file.folder().equals("cur") || file.folder().equals("new")) {
        return true;
      }
      String name = file.name().toLowerCase(Locale.ROOT);
      for (String ending : MAIL_NAMES) {
        if (name.endsWith(ending)) {
          return true;
        }
      }
      return false;
    }
  }
}
