package org.hoptrail.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a mail program moves while a Maildir is read.
class MovedTest {

  private static final String MESSAGE = "Received: by mx.example.org; now\nSubject: x\n\nbody\n";

  @TempDir Path folder;

  private final List<String> read = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  private interface Doing {
    void what() throws IOException;
  }

  /// Reads everything; when the first file is about to be opened, somebody does something.
  private void readWhile(Doing meanwhile) {
    MessageSink sink =
        new MessageSink() {
          private boolean begun;

          @Override
          public boolean wants(Path file) {
            try {
              if (!begun) {
                begun = true;
                meanwhile.what();
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return true;
          }

          @Override
          public @Nullable BodySink body(byte[] header, boolean quoted) {
            return null;
          }

          @Override
          public void message(RawMessage message) {
            read.add(folder.relativize(Path.of(message.source().path())).toString());
          }

          @Override
          public void failure(InputFailure failure) {
            failed.add(folder.relativize(Path.of(failure.path())).toString());
          }
        };
    new Sources(Limits.DEFAULT)
        .read(List.of(folder.toString()), InputStream.nullInputStream(), sink);
  }

  private void deliver(String... names) throws IOException {
    Files.createDirectories(folder.resolve("cur"));
    Files.createDirectories(folder.resolve("new"));
    for (String name : names) {
      Files.writeString(folder.resolve(name), MESSAGE);
    }
  }

  private void move(String from, String to) throws IOException {
    Files.move(folder.resolve(from), folder.resolve(to));
  }

  @Test
  void what_was_seen_is_found_in_the_other_folder() throws IOException {
    deliver("new/1.a.mx1", "new/2.a.mx1", "new/3.a.mx1", "new/4.a.mx1");
    readWhile(
        () -> {
          move("new/2.a.mx1", "cur/2.a.mx1:2,");
          move("new/3.a.mx1", "cur/3.a.mx1:2,S");
        });
    assertThat(read)
        .containsExactly("new/1.a.mx1", "cur/2.a.mx1:2,", "cur/3.a.mx1:2,S", "new/4.a.mx1");
    assertThat(failed).isEmpty();
  }

  @Test
  void what_was_answered_has_another_name() throws IOException {
    deliver("cur/1.a.mx1:2,", "cur/2.a.mx1:2,S", "new/3.a.mx1");
    readWhile(() -> move("cur/2.a.mx1:2,S", "cur/2.a.mx1:2,RS"));
    assertThat(read).containsExactly("cur/1.a.mx1:2,", "cur/2.a.mx1:2,RS", "new/3.a.mx1");
    assertThat(failed).isEmpty();
  }

  @Test
  void what_is_gone_is_told() throws IOException {
    deliver("cur/1.a.mx1:2,", "cur/2.a.mx1:2,S", "new/3.a.mx1");
    readWhile(() -> Files.delete(folder.resolve("cur/2.a.mx1:2,S")));
    assertThat(read).containsExactly("cur/1.a.mx1:2,", "new/3.a.mx1");
    assertThat(failed).containsExactly("cur/2.a.mx1:2,S");
  }

  @Test
  void elsewhere_a_name_is_all_that_a_file_has() throws IOException {
    Files.writeString(folder.resolve("1.eml"), MESSAGE);
    Files.writeString(folder.resolve("2.eml"), MESSAGE);
    readWhile(() -> move("2.eml", "2.eml:2,S"));
    assertThat(read).containsExactly("1.eml");
    assertThat(failed).containsExactly("2.eml");
  }
}
