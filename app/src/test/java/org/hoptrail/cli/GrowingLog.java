package org.hoptrail.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A mail server that writes its log, and whoever rotates it: lines in pieces, at its own pace.
final class GrowingLog {

  /// How a log is rotated.
  enum Rotation {
    RENAMED,
    EMPTIED
  }

  private final Path log;
  private final Path everything;
  private final Rotation rotation;
  private final Random random;
  private OutputStream out;
  private int rotations;

  /// @param log the file that grows and is rotated
  /// @param everything where the same lines lie in one piece in the end
  GrowingLog(Path log, Path everything, Rotation rotation, long seed) throws IOException {
    this.log = log;
    this.everything = everything;
    this.rotation = rotation;
    this.random = new Random(seed);
    this.out = new FileOutputStream(log.toFile(), true);
  }

  /// Writes messages, the lines of several mixed, and rotates now and then; at the start not.
  void write(int from, int to) {
    try {
      List<List<String>> open = new ArrayList<>();
      int next = from;
      while (next < to || !open.isEmpty()) {
        if (next < to && open.size() < 4) {
          open.add(new ArrayList<>(message(next++)));
        }
        List<String> one = open.get(random.nextInt(open.size()));
        line(one.removeFirst());
        open.removeIf(List::isEmpty);
        if (from > 0 && random.nextInt(90) == 0) {
          rotate();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    Files.write(everything, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    int cut = random.nextInt(bytes.length);
    out.write(bytes, 0, cut);
    LockSupport.parkNanos(random.nextInt(2_000_000));
    out.write(bytes, cut, bytes.length - cut);
  }

  /// Older files move up by one name.
  private void rotate() throws IOException {
    for (int i = rotations; i > 0; i--) {
      Files.move(older(i), older(i + 1));
    }
    rotations++;
    if (rotation == Rotation.EMPTIED) {
      Files.copy(log, older(1));
      LockSupport.parkNanos(random.nextInt(2_000_000));
      new FileOutputStream(log.toFile()).close();
      return;
    }
    Files.move(log, older(1));
    // The writer has not heard of it yet.
    line("2026-03-03T10:00:00.000000+00:00 mx1 postfix/anvil[9]: statistics: max cache size 1");
    out.close();
    LockSupport.parkNanos(random.nextInt(2_000_000));
    out = new FileOutputStream(log.toFile(), true);
  }

  private Path older(int number) {
    return log.resolveSibling(log.getFileName() + "." + number);
  }

  int rotations() {
    return rotations;
  }

  void close() throws IOException {
    out.close();
  }

  /// The lines of one message; every seventh has two recipients.
  static List<String> message(int number) {
    String time = "2026-03-03T10:%02d:%02d.000000+00:00".formatted(number / 60 % 60, number % 60);
    String id = "%010X".formatted(0x4F00000000L + number * 977L);
    String daemon = time + " mx1 postfix/";
    List<String> lines =
        new ArrayList<>(
            List.of(
                daemon + "smtpd[11]: " + id + ": client=relay.example[192.0.2.77]",
                daemon + "cleanup[12]: " + id + ": message-id=<" + number + "@shop.example>",
                daemon
                    + "qmgr[13]: "
                    + id
                    + ": from=<cleo@shop.example>, size=900, nrcpt=1 (queue active)",
                daemon + smtp(id, "bela")));
    if (number % 7 == 0) {
      lines.add(daemon + smtp(id, "dora"));
    }
    lines.add(daemon + "qmgr[13]: " + id + ": removed");
    return lines;
  }

  private static String smtp(String id, String user) {
    return "smtp[14]: "
        + id
        + ": to=<"
        + user
        + "@campus.example>, relay=mx.campus.example[198.51.100.4]:25, delay=0.3,"
        + " delays=0.1/0/0.1/0.1, dsn=2.0.0, status=sent (250 2.0.0 Ok)";
  }
}
