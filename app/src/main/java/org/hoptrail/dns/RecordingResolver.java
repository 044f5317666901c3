package org.hoptrail.dns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.jspecify.annotations.Nullable;

/// Writes down what another resolver answers, one line for each question in the order of the first
/// asking. Whoever asks again in the same run gets the recorded answer, failures included, so that
/// a replay cannot differ from the run. Lines are written whole and as soon as all lines before
/// them are, so a run that is killed leaves a recording of what it had been answered.
///
/// The answers are held in memory, some 500 bytes for each question.
final class RecordingResolver implements Resolver {

  private final Resolver source;
  private final Path file;
  private final FileChannel out;
  private final Map<DnsQuestion, CompletableFuture<DnsAnswer>> answers = new HashMap<>();
  private final Queue<CompletableFuture<DnsAnswer>> unwritten = new ArrayDeque<>();
  private @Nullable String failure;

  /// A file that holds something is not overwritten: it may be the evidence of an earlier run.
  RecordingResolver(Resolver source, Path file) throws DnsUnavailable {
    this.source = source;
    this.file = file;
    try {
      if (Files.exists(file) && Files.size(file) > 0) {
        throw new DnsUnavailable(
            file + ": exists; replay it, remove it or record into another file");
      }
      out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      throw new DnsUnavailable(file + ": there is no such directory");
    } catch (IOException e) {
      throw new DnsUnavailable(file + ": cannot be written: " + e.getMessage());
    }
  }

  @Override
  public DnsAnswer ask(DnsQuestion question) {
    CompletableFuture<DnsAnswer> mine = new CompletableFuture<>();
    CompletableFuture<DnsAnswer> other;
    synchronized (answers) {
      other = answers.putIfAbsent(question, mine);
      if (other == null) {
        unwritten.add(mine);
      }
    }
    if (other != null) {
      return other.join();
    }
    try {
      mine.complete(source.ask(question));
    } finally {
      mine.completeExceptionally(new IllegalStateException("asking failed: " + question));
      write();
    }
    return mine.join();
  }

  private void write() {
    synchronized (answers) {
      CompletableFuture<DnsAnswer> next = unwritten.peek();
      while (next != null && next.isDone()) {
        unwritten.remove();
        if (!next.isCompletedExceptionally()) {
          write(RecordedLine.of(next.join()) + "\n");
        }
        next = unwritten.peek();
      }
    }
  }

  private void write(String line) {
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    try {
      while (failure == null && bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      failure = file + ": cannot be written, the recording is not complete: " + e.getMessage();
    }
  }

  @Override
  public @Nullable String complaint() {
    synchronized (answers) {
      return failure == null ? source.complaint() : failure;
    }
  }

  @Override
  public void close() {
    source.close();
    synchronized (answers) {
      try {
        out.close();
      } catch (IOException e) {
        failure = file + ": cannot be written: " + e.getMessage();
      }
    }
  }
}
