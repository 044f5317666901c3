package org.hoptrail.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mail and logs among the paths: what a file is, its content tells.
class MixedIngestTest {

  private static final Path CAMPUS = Samples.root().resolve("campus");
  private static final int MESSAGES = 24;

  @TempDir Path folder;

  private Path mixed = Path.of("");

  @BeforeEach
  void invent() throws IOException {
    mixed = Files.createDirectory(folder.resolve("mixed"));
  }

  private Cli.Result ingest(String index, String... arguments) {
    return Cli.on(folder.resolve(index), "ingest", arguments);
  }

  private Contents contents(String index) {
    return Contents.of(folder.resolve(index));
  }

  private void traffic() throws IOException {
    for (InventedTraffic.Piece piece : new InventedTraffic(MESSAGES, 7).pieces(2)) {
      piece.writeTo(mixed);
    }
  }

  @Test
  void a_directory_with_both_is_read_as_if_the_logs_were_named() {
    Cli.Result found = ingest("found", CAMPUS.toString());
    assertThat(found.exit()).isZero();
    assertThat(found.err()).isEmpty();
    assertThat(found.out())
        .startsWith(
            """
            2 messages read: 2 new, 0 in the index already
            9 deliveries in the logs: 9 new or changed
            2 messages judged again by the logs
            """);
    ingest("named", "--log", CAMPUS.resolve("logs").toString(), CAMPUS.toString());
    assertThat(contents("found").messages()).isEqualTo(contents("named").messages());
    assertThat(contents("found").deliveries()).isEqualTo(contents("named").deliveries());
    assertThat(ingest("found", CAMPUS.toString()).out()).contains("8 logs unchanged");
  }

  @Test
  void what_is_found_again_is_the_same_however_it_grew() throws IOException {
    Path log = mixed.resolve("logs/mx1/mail.log");
    List<InventedTraffic.Piece> pieces = new InventedTraffic(MESSAGES, 7).pieces(2);
    for (InventedTraffic.Piece piece : pieces) {
      piece.writeTo(mixed);
      assertThat(ingest("grown", mixed.toString()).exit()).isZero();
    }
    Files.move(mixed.resolve("logs/mx1/mail.log.1"), mixed.resolve("logs/mx1/mail.log.2"));
    Files.move(mixed.resolve("logs/mx1/mail.log.0"), mixed.resolve("logs/mx1/mail.log.1"));
    Files.writeString(log, InventedTraffic.log("mx1", MESSAGES, MESSAGES + 1));
    ingest("grown", mixed.toString());
    ingest("at once", mixed.toString());
    assertThat(contents("grown").messages().keySet()).hasSize(MESSAGES);
    assertThat(contents("grown").deliveries())
        .hasSize(MESSAGES + 1)
        .containsAnyElementsOf(contents("at once").deliveries());
    assertThat(contents("grown").having()).isEqualTo(contents("at once").having());
  }

  @Test
  void single_files_and_packed_ones_are_known_too() throws IOException {
    InventedTraffic traffic = new InventedTraffic(MESSAGES, 7);
    Path plain = mixed.resolve("mx1.log");
    Files.writeString(plain, InventedTraffic.log("mx1", 0, MESSAGES));
    Path packed = mixed.resolve("store.log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(InventedTraffic.log("store", 0, MESSAGES).getBytes(US_ASCII));
    }
    Path box = mixed.resolve("all.mbox");
    Files.writeString(box, traffic.mailbox(0, MESSAGES));
    Cli.Result result = ingest("files", plain.toString(), packed.toString(), box.toString());
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(contents("files").messages()).hasSize(MESSAGES);
    assertThat(contents("files").deliveries()).hasSize(MESSAGES);
    Path archive = folder.resolve("all.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path each : List.of(plain, packed, box)) {
        zip.putNextEntry(new ZipEntry(each.getFileName().toString()));
        zip.write(Files.readAllBytes(each));
      }
    }
    Cli.Result unpacked = ingest("archive", archive.toString());
    assertThat(unpacked.exit()).as(unpacked.err()).isZero();
    assertThat(unpacked.err()).isEmpty();
    assertThat(contents("archive").messages()).hasSize(MESSAGES);
    assertThat(contents("archive").deliveries()).hasSize(MESSAGES);
  }

  @Test
  void a_rehearsal_tells_what_is_what() throws IOException {
    traffic();
    Files.writeString(mixed.resolve("notes.txt"), "Nobody knows.\n");
    String told = ingest("index", "--dry-run", mixed.toString()).out();
    assertThat(told.lines().filter(line -> line.startsWith("mail     " + mixed))).hasSize(2);
    assertThat(told.lines().filter(line -> line.startsWith("log      " + mixed))).hasSize(4);
    assertThat(told).contains("neither  " + mixed.resolve("notes.txt") + "\n");
    assertThat(told)
        .endsWith(
            """
            24 messages read: 24 new, 0 in the index already
            24 deliveries in the logs: 24 new or changed
            1 file skipped: no mail in it
            """);
    assertThat(folder.resolve("index")).doesNotExist();
  }

  @Test
  void what_is_neither_is_a_failure_when_it_was_named() throws IOException {
    Path notes = mixed.resolve("notes.txt");
    Files.writeString(notes, "Nobody knows: what\nthis is.\n");
    Path code = mixed.resolve("code.txt");
    Files.writeString(code, "if (a) {\n  b();\n}\n");
    Cli.Result result = ingest("index", code.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.err()).contains("code.txt: It is not mail").hasLineCount(1);
    assertThat(ingest("index", mixed.toString()).err()).contains("There is no mail in it");
  }

  @Test
  void logs_of_others_can_be_left_alone() throws IOException {
    traffic();
    assertThat(ingest("index", "--mail-only", mixed.toString()).out())
        .isEqualTo(
            """
            24 messages read: 24 new, 0 in the index already
            4 files skipped: no mail in it
            """);
    assertThat(contents("index").having()).containsEntry("log", 0L);
  }

  /// A log of one line, and one that begins with lines of something else.
  @Test
  void few_lines_are_enough() throws IOException {
    ByteArrayOutputStream odd = new ByteArrayOutputStream();
    odd.write("logfile turned over\n".getBytes(US_ASCII));
    odd.write(InventedTraffic.log("mx1", 0, 2).getBytes(US_ASCII));
    Files.write(mixed.resolve("odd.log"), odd.toByteArray());
    Files.writeString(
        mixed.resolve("short.log"), InventedTraffic.lines("store", 5).getFirst() + "\n");
    String told = ingest("index", "--dry-run", mixed.toString()).out();
    assertThat(told).contains("log      " + mixed + "/odd.log", "log      " + mixed + "/short.log");
  }
}
