package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.hoptrail.model.IngestProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a writer leaves for readers while it works.
class ProgressNoteTest {

  private static final Instant BEGAN = Instant.parse("2026-03-01T10:00:00.25Z");
  private static final IngestProgress HALF =
      new IngestProgress(BEGAN, BEGAN.plusSeconds(9), 3, 40, 7, 500, 1_000);

  @TempDir Path index;

  @Test
  void it_is_there_while_the_writer_is_and_gone_with_it() {
    assertThat(RouteIndex.underway(index)).isNull();
    try (RouteWriter writer = RouteIndex.write(index)) {
      writer.note(HALF);
      assertThat(RouteIndex.underway(index)).isEqualTo(HALF);
    }
    assertThat(RouteIndex.underway(index)).isNull();
  }

  @Test
  void one_that_is_broken_says_nothing() throws IOException {
    for (String text : new String[] {"", "began=now", "\\u00zz", "\0\0"}) {
      Files.writeString(index.resolve(ProgressNote.FILE), text);
      assertThat(RouteIndex.underway(index)).as(text).isNull();
    }
  }

  /// A run that was killed before its first commit leaves no more than that.
  @Test
  void what_a_killed_writer_left_is_no_obstacle() throws IOException {
    new ProgressNote(index).write(HALF);
    Files.writeString(index.resolve(ProgressNote.FILE + ".part"), "be");
    RouteIndex.write(index).close();
    assertThat(RouteIndex.check(index).clean()).isTrue();
    assertThat(RouteIndex.underway(index)).isNull();
  }

  @Test
  void a_place_that_cannot_be_written_to_harms_nothing() {
    new ProgressNote(index.resolve("missing")).write(HALF);
    assertThat(RouteIndex.underway(index.resolve("missing"))).isNull();
  }
}
