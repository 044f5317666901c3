package org.hoptrail.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hoptrail.model.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final String MESSAGE = "Received: by mx.example.org; now\nSubject: x\n\nbody\n";

  @TempDir Path folder;

  @Test
  void three_bad_files_of_a_thousand_are_listed_and_the_rest_is_read() throws IOException {
    for (int i = 0; i < 997; i++) {
      write(String.format("%04d.eml", i), MESSAGE);
    }
    write("0100-empty.eml", "");
    write("0200-binary.eml", "\0\1\2\3");
    Files.write(folder.resolve("0300-cut.eml.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
    write("README", "What this is.\n");
    Listing listing = Listing.of(folder.toString());
    assertThat(listing.messages).hasSize(997);
    assertThat(listing.failures)
        .extracting(f -> folder.relativize(Path.of(f.path())) + " " + f.code())
        .containsExactly(
            "0100-empty.eml empty", "0200-binary.eml not-mail", "0300-cut.eml.gz truncated");
    assertThat(listing.toString()).contains("messages 997, failures 3, skipped 1");
  }

  @Test
  void files_come_in_the_order_of_their_names() throws IOException {
    for (String name : List.of("b", "a/2", "c/1", "a/10", "B", "a.eml")) {
      write(name, MESSAGE);
    }
    assertThat(names(Listing.of(folder.toString())))
        .containsExactly("B", "a/10", "a/2", "a.eml", "b", "c/1");
  }

  @Test
  void paths_come_in_the_order_they_are_named_and_as_often() throws IOException {
    write("1", MESSAGE);
    write("2", MESSAGE);
    Listing listing = Listing.of(path("2"), path("1"), path("2"));
    assertThat(names(listing)).containsExactly("2", "1", "2");
  }

  @Test
  void a_maildir_is_read_without_what_is_not_delivered_yet() throws IOException {
    write("cur/1:2,S", MESSAGE);
    write("new/2", MESSAGE);
    write("new/3", "");
    write("tmp/4", MESSAGE);
    write(".Sent/cur/5:2,", MESSAGE);
    write(".Sent/new/.keep", "");
    write(".Sent/tmp/6", MESSAGE);
    write("dovecot-uidlist", "3 V1767607200 N3\n1 :1\n");
    Listing listing = Listing.of(folder.toString());
    assertThat(names(listing)).containsExactly(".Sent/cur/5:2,", "cur/1:2,S", "new/2");
    assertThat(listing.failures).extracting(f -> f.code()).containsExactly("empty");
  }

  @Test
  void a_folder_called_tmp_is_read_where_there_is_no_maildir() throws IOException {
    write("tmp/1.eml", MESSAGE);
    assertThat(Listing.of(folder.toString()).messages).hasSize(1);
  }

  @Test
  void a_directory_loop_is_told_and_left() throws IOException {
    write("a/1.eml", MESSAGE);
    Files.createSymbolicLink(folder.resolve("a/back"), folder);
    Listing listing = Listing.of(folder.toString());
    assertThat(listing.messages).hasSize(1);
    assertThat(listing.failures).extracting(f -> f.code()).containsExactly("directory-loop");
  }

  @Test
  void a_directory_with_two_names_is_read_once() throws IOException {
    write("a/1.eml", MESSAGE);
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    Listing listing = Listing.of(folder.toString());
    assertThat(names(listing)).containsExactly("a/1.eml");
    assertThat(listing.failures).isEmpty();
  }

  @Test
  void what_is_not_there_is_a_failure() throws IOException {
    write("1", MESSAGE);
    Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
    Listing listing = Listing.of(path("none"), folder.toString(), path("1/below"));
    assertThat(listing.messages).hasSize(1);
    assertThat(listing.failures)
        .extracting(f -> folder.relativize(Path.of(f.path())) + " " + f.code())
        .containsExactly("none missing", "dangling missing", "1/below missing");
  }

  @Test
  void what_may_not_be_read_is_a_failure() throws IOException {
    write("1.eml", MESSAGE);
    Path secret = folder.resolve("2.eml");
    write("2.eml", MESSAGE);
    assumeFalse(!secret.toFile().setReadable(false) || Files.isReadable(secret), "run by root");
    Listing listing = Listing.of(folder.toString());
    assertThat(listing.messages).hasSize(1);
    assertThat(listing.failures).extracting(f -> f.code()).containsExactly("unreadable");
  }

  @Test
  void standard_input_is_read_like_a_file_and_left_open() {
    byte[] bytes = MESSAGE.getBytes(StandardCharsets.ISO_8859_1);
    boolean[] closed = new boolean[1];
    InputStream in =
        new ByteArrayInputStream(bytes) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Listing listing = Listing.of(in, Limits.DEFAULT, "-");
    assertThat(listing.messages).extracting(m -> m.source().path()).containsExactly("-");
    assertThat(closed[0]).isFalse();
  }

  @Test
  void a_name_no_file_can_have_is_a_failure() {
    assertThat(Listing.of("a\0b").failures).extracting(f -> f.code()).containsExactly("missing");
  }

  @Test
  void an_empty_directory_holds_no_mail() {
    assertThat(Listing.of(folder.toString()).failures)
        .extracting(f -> f.code())
        .containsExactly("no-mail");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> names(Listing listing) {
    return listing.messages.stream()
        .map(m -> folder.relativize(Path.of(m.source().path())).toString())
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.resolve("..").normalize());
    Files.writeString(path, text, StandardCharsets.ISO_8859_1);
  }
}
