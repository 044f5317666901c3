package org.hoptrail.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Messages that pass two hosts, and the logs of these hosts: from anywhere over `mx1` to `store`.
/// Of every eight messages one bears an id that no log has, and one the id of another message.
final class InventedTraffic {

  private static final Instant START = Instant.parse("2026-02-03T04:00:00Z");
  private static final int APART = 40;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final int messages;
  private final Random random;

  /// @param messages how many
  InventedTraffic(int messages, long seed) {
    this.messages = messages;
    this.random = new Random(seed);
  }

  int messages() {
    return messages;
  }

  private static Instant time(int number, int seconds) {
    return START.plusSeconds((long) number * APART + seconds);
  }

  private static String id(String host, int number) {
    return "%s%08X".formatted(host.equals("mx1") ? "4A" : "4B", 0x10000000 + number * 977);
  }

  /// The id in a stamp, which is not always that in the log.
  private static String stamped(String host, int number) {
    return switch (number % 8) {
      case 3 -> id(host, number).replace("4A1", "4A7");
      case 5 -> id(host, number - 2);
      default -> id(host, number);
    };
  }

  /// One message as it lies in a mailbox.
  String message(int number) {
    return """
        Return-Path: <cleo@shop.example>
        Received: from mx1.campus.example (mx1.campus.example [192.0.2.10])
        \tby store.campus.example (Postfix) with ESMTPS id %s
        \tfor <bela@campus.example>; %s
        Received: from relay.example (relay.example [198.51.100.77])
        \tby mx1.campus.example (Postfix) with ESMTPS id %s
        \tfor <bela@campus.example>; %s
        Message-ID: <%d@shop.example>
        Date: %s
        From: <cleo@shop.example>
        To: <bela@campus.example>
        Subject: order %d

        thanks
        """
        .formatted(
            stamped("store", number),
            DATE.format(time(number, 3)),
            stamped("mx1", number),
            DATE.format(time(number, 1)),
            number,
            DATE.format(time(number, 0)),
            number);
  }

  /// The lines of one message in the log of a host.
  static List<String> lines(String host, int number) {
    boolean first = host.equals("mx1");
    String client = first ? "relay.example[198.51.100.77]" : "mx1.campus.example[192.0.2.10]";
    String sent =
        first
            ? "smtp[14]: %s: to=<bela@campus.example>, relay=store.campus.example[192.0.2.90]:25,"
                + " delay=2, delays=1/0/0.5/0.5, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as "
                + id("store", number)
                + ")"
            : "virtual[14]: %s: to=<bela@campus.example>, relay=virtual, delay=1,"
                + " delays=0.5/0/0/0.5, dsn=2.0.0, status=sent (delivered to maildir)";
    int from = first ? 1 : 3;
    String id = id(host, number);
    return List.of(
        line(host, number, from, "smtpd[11]: " + id + ": client=" + client),
        line(
            host,
            number,
            from,
            "cleanup[12]: " + id + ": message-id=<" + number + "@shop.example>"),
        line(
            host,
            number,
            from,
            "qmgr[13]: "
                + id
                + ": from=<cleo@shop.example>, size=900, nrcpt=1"
                + " (queue active)"),
        line(host, number, from + 1, sent.formatted(id)),
        line(host, number, from + 2, "qmgr[13]: " + id + ": removed"));
  }

  private static String line(String host, int number, int seconds, String text) {
    return "%s %s postfix/%s".formatted(time(number, seconds), host, text);
  }

  /// A log of a host: what it wrote about some messages.
  static String log(String host, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines(host, i).forEach(line -> out.append(line).append('\n'));
    }
    return out.toString();
  }

  /// A mailbox.
  String mailbox(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append("From cleo@shop.example Tue Feb  3 04:05:06 2026\n")
          .append(message(i))
          .append('\n');
    }
    return out.toString();
  }

  /// Everything in pieces that can arrive in any order: mailboxes, and logs that were rotated.
  record Piece(String path, String text) {

    /// Of long ago, as a file just written to may change again.
    void writeTo(Path folder) throws IOException {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(US_ASCII));
      Files.setLastModifiedTime(file, FileTime.from(START));
    }

    boolean isLog() {
      return path.startsWith("logs");
    }
  }

  /// The pieces, of unequal lengths.
  ///
  /// @param parts how many of each sort
  List<Piece> pieces(int parts) {
    List<Piece> pieces = new ArrayList<>();
    for (String what : List.of("mx1", "store", "mail")) {
      int from = 0;
      for (int part = 1; part <= parts; part++) {
        int to =
            part == parts
                ? messages
                : Math.min(messages, from + random.nextInt(2 * messages / parts));
        boolean mail = what.equals("mail");
        String path =
            mail
                ? "mail/%d.mbox".formatted(part)
                : "logs/%s/mail.log.%d".formatted(what, parts - part);
        pieces.add(new Piece(path, mail ? mailbox(from, to) : log(what, from, to)));
        from = to;
      }
    }
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }
}
