package org.hoptrail.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Mailboxes of invented messages, the same for the same seed.
final class InventedMail {

  /// How many different messages [#mailboxes] writes.
  static final int DIFFERENT = 180;

  private static final int BOX = 20;
  private static final Instant START = Instant.parse("2026-02-03T04:05:06Z");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Random random;

  InventedMail(long seed) {
    random = new Random(seed);
  }

  /// Writes mailboxes and a Maildir; every tenth message lies in two of them.
  Path mailboxes(Path directory) throws IOException {
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      messages.add(message(i));
      if (messages.size() % 10 == 9) {
        messages.add(messages.get(random.nextInt(messages.size() - 1)));
      }
    }
    Path cur = Files.createDirectories(directory.resolve("maildir/cur"));
    Files.createDirectories(directory.resolve("maildir/new"));
    for (int from = 0; from < messages.size(); from += BOX) {
      List<String> some = messages.subList(from, from + BOX);
      if (from % (2 * BOX) == 0) {
        write(directory.resolve("box%03d.mbox".formatted(from)), mbox(some));
      } else {
        for (int i = 0; i < BOX; i++) {
          write(cur.resolve("%d.M%d.host:2,S".formatted(from, i)), some.get(i));
        }
      }
    }
    return directory;
  }

  private static String mbox(List<String> messages) {
    StringBuilder box = new StringBuilder();
    for (String message : messages) {
      box.append("From ada@example.org Tue Feb  3 04:05:06 2026\n").append(message).append('\n');
    }
    return box.toString();
  }

  /// Of long ago, as a file just written to may change again.
  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(US_ASCII));
    Files.setLastModifiedTime(file, FileTime.from(START));
  }

  /// A message of two to five hops.
  String message(int number) {
    Instant time = START.plus(Duration.ofMinutes(number));
    StringBuilder text = new StringBuilder();
    text.append("Return-Path: <").append(address()).append(">\n");
    int hops = 2 + random.nextInt(4);
    for (int hop = hops; hop > 0; hop--) {
      text.append(received(time.plusSeconds(hop * 7L + random.nextInt(6))));
    }
    text.append("Message-ID: <").append(number).append('.').append(word(8));
    text.append("@example.net>\nDate: ").append(DATE.format(time));
    text.append("\nFrom: <").append(address()).append(">\nTo: <").append(address());
    text.append(">\nSubject: ").append(word(5)).append(' ').append(word(7)).append("\n\n");
    return text.append((word(60) + "\n").repeat(1 + random.nextInt(20))).toString();
  }

  private String received(Instant time) {
    String from = host();
    String by = host();
    String peer = "192.0.2." + (1 + random.nextInt(250));
    String start = "Received: from %s (%s [%s])\n\tby %s ".formatted(from, from, peer, by);
    String end = DATE.format(time) + "\n";
    return random.nextBoolean()
        ? start + "(Postfix) with ESMTPS id " + id() + "\n\tfor <" + address() + ">; " + end
        : start + "with esmtps (Exim 4.96)\n\tid " + word(6) + "; " + end;
  }

  private String id() {
    return Long.toHexString(0x4000000000L + random.nextLong(0xfffffffL)).toUpperCase(Locale.ROOT);
  }

  private String host() {
    return "mx" + random.nextInt(30) + (random.nextBoolean() ? ".example.com" : ".example.org");
  }

  private String address() {
    return word(4) + "@" + host();
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
