package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hoptrail.index.RouteIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index is searched while it is written.
class SearchWhileIngestTest {

  private static final int SEARCHERS = 2;

  @TempDir Path folder;

  private String mail = "";

  @BeforeEach
  void invent() throws IOException {
    mail = new InventedMail(7).mailboxes(folder.resolve("mail")).toString();
  }

  private Cli.Result ingest(Path index) {
    return Cli.run("ingest", "--commit-every", "20", "--index", index.toString(), mail);
  }

  /// What a searcher saw is part of what there is in the end, and never less than before.
  @Test
  void every_answer_is_of_one_moment() throws InterruptedException, ExecutionException {
    Path index = folder.resolve("index");
    RouteIndex.write(index).close();
    List<Future<List<Contents>>> searchers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(SEARCHERS + 1)) {
      Future<Cli.Result> writing = threads.submit(() -> ingest(index));
      Callable<List<Contents>> search =
          () -> {
            List<Contents> seen = new ArrayList<>();
            do {
              seen.add(Contents.of(index));
            } while (!writing.isDone());
            return seen;
          };
      for (int i = 0; i < SEARCHERS; i++) {
        searchers.add(threads.submit(search));
      }
      assertThat(writing.get().exit()).as(writing.get().err()).isZero();
    }
    Path undisturbed = folder.resolve("undisturbed");
    ingest(undisturbed);
    Contents end = Contents.of(index);
    assertThat(end).isEqualTo(Contents.of(undisturbed));
    assertThat(end.messages()).hasSize(InventedMail.DIFFERENT);
    for (Future<List<Contents>> searcher : searchers) {
      Contents before = searcher.get().getFirst();
      for (Contents seen : searcher.get()) {
        assertThat(seen.messages()).containsAllEntriesOf(before.messages());
        assertThat(end.messages()).containsAllEntriesOf(seen.messages());
        assertThat(seen.files()).isGreaterThanOrEqualTo(before.files());
        before = seen;
      }
    }
  }

  @Test
  void two_do_not_write_at_once() {
    Path index = folder.resolve("index");
    try (AutoCloseable held = RouteIndex.write(index)) {
      Cli.Result second = ingest(index);
      assertThat(second.exit()).isEqualTo(ExitCode.UNREADABLE);
      assertThat(second.err()).contains("being written by another process").hasLineCount(1);
      assertThat(Cli.run("search", "--index", index.toString()).exit()).isZero();
      assertThat(held).isNotNull();
    } catch (Exception unexpected) {
      throw new AssertionError(unexpected);
    }
    assertThat(ingest(index).exit()).isZero();
    assertThat(Contents.of(index).messages()).hasSize(InventedMail.DIFFERENT);
  }
}
