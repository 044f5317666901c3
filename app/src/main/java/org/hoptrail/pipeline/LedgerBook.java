package org.hoptrail.pipeline;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.hoptrail.ledger.Ledger;
import org.hoptrail.ledger.LedgerWriter;
import org.hoptrail.log.Assembler;
import org.hoptrail.log.Assembler.Covered;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogSettings;
import org.hoptrail.log.TransferSink;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Transfer;
import org.hoptrail.route.LogView;
import org.hoptrail.source.LogInput;
import org.jspecify.annotations.Nullable;

/// What a set of logs of any size tells, kept on disk while this is open. May be asked by several
/// threads. Where the disk is full, every method may throw an [java.io.UncheckedIOException].
public final class LedgerBook implements ToldLogs, AutoCloseable {

  /// So many names are listed.
  private static final int FEW = 10_000;

  private final LedgerWriter writer;
  private final Ledger ledger;
  private final Coverage coverage;
  private final Map<String, Covered> covered;
  private final @Nullable Set<String> names;

  private LedgerBook(
      LedgerWriter writer,
      Coverage coverage,
      Map<String, Covered> covered,
      @Nullable Set<String> names) {
    this.writer = writer;
    this.coverage = coverage;
    this.names = names;
    ledger = writer.bind(coverage.guessed());
    this.covered = HostCover.moved(covered, ledger.moves());
  }

  /// Reads log files to their ends.
  ///
  /// @param directory where files are put that are needed meanwhile; null for a new one among
  ///     temporary files
  /// @param lines told now and then how many lines were read
  public static LedgerBook read(
      List<LogInput> files, LogSettings settings, @Nullable Path directory, LongConsumer lines) {
    LedgerWriter writer = new LedgerWriter(directory, CatalogueReplies.ALL);
    try {
      Entering entering = new Entering(writer);
      Assembler assembler = new Assembler(entering);
      Coverage coverage = new LogReading(settings).read(files, new Counting(assembler, lines));
      assembler.finish();
      return new LedgerBook(writer, coverage, assembler.covered(), entering.few());
    } catch (RuntimeException | Error failure) {
      writer.close();
      throw failure;
    }
  }

  /// Counts lines on their way.
  private static final class Counting implements LogListener {

    private static final int STEP = 1_000;

    private final LogListener to;
    private final LongConsumer told;
    private long lines;

    Counting(LogListener to, LongConsumer told) {
      this.to = to;
      this.told = told;
    }

    @Override
    public void line(LogLine line, String host, String system) {
      to.line(line, host, system);
      if (++lines % STEP == 0) {
        told.accept(lines);
      }
    }

    @Override
    public void event(LogEvent event) {
      to.event(event);
    }
  }

  /// Puts into a ledger what the assembly of logs yields.
  private static final class Entering implements TransferSink {

    private final LedgerWriter writer;
    private final Set<String> names = new HashSet<>();
    private boolean many;

    Entering(LedgerWriter writer) {
      this.writer = writer;
    }

    @Override
    public void transfer(Transfer transfer) {
      writer.add(transfer);
      if (!many) {
        names.add(transfer.queueId());
        names.addAll(transfer.names());
        many = names.size() > FEW;
      }
    }

    @Override
    public void refusal(Refusal refusal) {
      writer.add(refusal);
    }

    @Nullable Set<String> few() {
      return many ? null : Set.copyOf(names);
    }
  }

  /// What of the logs was understood.
  public Coverage coverage() {
    return coverage;
  }

  @Override
  public void deliveries(Consumer<List<Delivery>> to) {
    ledger.each(piece -> to.accept(piece.deliveries()));
  }

  @Override
  public int size() {
    return ledger.size();
  }

  @Override
  public Map<String, Covered> covered() {
    return covered;
  }

  @Override
  public @Nullable Set<String> names() {
    return names;
  }

  @Override
  public boolean mayKnow(String name) {
    return ledger.mayKnow(name);
  }

  @Override
  public LogView view() {
    return new LedgerView(ledger, HostCover.known(covered));
  }

  /// Analyzers that hold messages against these logs, one for each thread.
  public Supplier<Analyzer> analyzers(Settings settings) {
    LogView view = view();
    return () -> new Analyzer(settings, view);
  }

  @Override
  public void close() {
    writer.close();
  }
}
