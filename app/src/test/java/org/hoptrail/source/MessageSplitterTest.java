package org.hoptrail.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.junit.jupiter.api.Test;

class MessageSplitterTest {
  private static final String FROM = "From alice@example.org Mon Jan  5 10:00:00 2026";

  @Test
  void an_mbox_gives_back_the_messages_it_was_made_of() throws Exception {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      String lineBreak = List.of("\n", "\r\n", "\r").get(round % 3);
      List<byte[]> messages = new ArrayList<>();
      ByteArrayOutputStream mbox = new ByteArrayOutputStream();
      for (int i = random.nextInt(8); i >= 0; i--) {
        byte[] message = message(random, lineBreak).getBytes(ISO_8859_1);
        messages.add(message);
        mbox.write((FROM + lineBreak).getBytes(ISO_8859_1));
        mbox.write(message);
        mbox.write(lineBreak.getBytes(ISO_8859_1));
      }
      Listing listing = Listing.of(mbox.toByteArray());
      assertThat(listing.failures).isEmpty();
      assertThat(listing.messages).hasSameSizeAs(messages);
      for (int i = 0; i < messages.size(); i++) {
        same(mbox.toByteArray(), listing.messages.get(i), messages.get(i));
        bodyStreamedBy(mbox.toByteArray(), listing.messages.get(i), listing.bodies.get(i));
      }
    }
  }

  private static void bodyStreamedBy(byte[] file, RawMessage message, byte[] body) {
    long end = message.source().offset() + message.source().length();
    assertThat(body).isEqualTo(Arrays.copyOfRange(file, (int) message.bodyOffset(), (int) end));
  }

  @Test
  void bodies_stream_by_whatever_the_window() throws Exception {
    byte[] input = awkwardMailbox();
    for (int more = 0; more < 600; more += 7) {
      int capacity = MessageSplitter.LEAST_CAPACITY + more;
      Listing listing = Listing.split(new ByteArrayInputStream(input), capacity);
      for (int i = 0; i < listing.messages.size(); i++) {
        bodyStreamedBy(input, listing.messages.get(i), listing.bodies.get(i));
      }
    }
  }

  @Test
  void the_size_of_the_window_makes_no_difference() throws Exception {
    byte[] input = awkwardMailbox();
    String expected = Listing.split(new ByteArrayInputStream(input), 1 << 20).toString();
    for (int more = 0; more < 600; more++) {
      int capacity = MessageSplitter.LEAST_CAPACITY + more;
      assertThat(Listing.split(new ByteArrayInputStream(input), capacity).toString())
          .as("window of %d bytes", capacity)
          .isEqualTo(expected);
    }
  }

  @Test
  void the_size_of_the_window_makes_no_difference_to_damaged_mailboxes() throws Exception {
    Random random = new Random(11);
    byte[] whole = awkwardMailbox();
    for (int round = 0; round < 200; round++) {
      byte[] input = whole.clone();
      for (int i = 0; i < 40; i++) {
        input[random.nextInt(input.length)] = (byte) "\n\r\0F: ".charAt(random.nextInt(6));
      }
      int capacity = MessageSplitter.LEAST_CAPACITY + random.nextInt(5000);
      assertThat(Listing.split(new ByteArrayInputStream(input), capacity).toString())
          .isEqualTo(Listing.split(new ByteArrayInputStream(input), 1 << 20).toString());
    }
  }

  @Test
  void the_size_of_each_read_makes_no_difference() throws Exception {
    byte[] input = awkwardMailbox();
    String expected = Listing.split(new ByteArrayInputStream(input), 1 << 20).toString();
    for (int size : List.of(1, 2, 3, 7, 64, 1000, 4096)) {
      assertThat(Listing.split(new Dripping(input, size), 1 << 14).toString())
          .as("reads of %d bytes", size)
          .isEqualTo(expected);
    }
  }

  @Test
  void a_header_block_beyond_the_limit_is_cut_and_the_mailbox_read_on() {
    Limits small = headerLimit(100);
    String text =
        FROM + "\nSubject: " + "x".repeat(500) + "\nTo: y\n\nbody\n\n" + FROM + "\nSubject: z\n\n";
    Listing listing = Listing.of(new ByteArrayInputStream(text.getBytes(ISO_8859_1)), small, "-");
    assertThat(listing.problems()).containsExactly(List.of("header-too-long"), List.of());
    RawMessage cut = listing.messages.getFirst();
    assertThat(cut.header()).hasSize(100).startsWith("Subject: x".getBytes(ISO_8859_1));
    assertThat(cut.bodyOffset()).isEqualTo(cut.source().offset() + 100);
    assertThat(cut.source().length()).isEqualTo(9 + 500 + 1 + 6 + 1 + 5);
    assertThat(new String(listing.messages.get(1).header(), ISO_8859_1)).isEqualTo("Subject: z\n");
  }

  @Test
  void a_header_block_as_long_as_the_limit_is_whole() {
    byte[] input = "Subject: 1234\n\nbody\n".getBytes(ISO_8859_1);
    assertThat(Listing.of(new ByteArrayInputStream(input), headerLimit(14), "-").problems())
        .containsExactly(List.of());
    assertThat(Listing.of(new ByteArrayInputStream(input), headerLimit(13), "-").problems())
        .containsExactly(List.of("header-too-long"));
  }

  @Test
  void a_message_of_a_single_line_of_forty_megabytes_is_read_through() {
    byte[] start = "Subject: ".getBytes(ISO_8859_1);
    InputStream endless = new Endless(start, (byte) 'x', 40L << 20);
    Listing listing = Listing.of(endless, headerLimit(1000), "-");
    assertThat(listing.problems()).containsExactly(List.of("header-too-long"));
    assertThat(listing.messages.getFirst().source().length()).isEqualTo(40L << 20);
  }

  @Test
  void a_mailbox_of_nothing_but_separator_like_lines_is_read_in_linear_time() {
    byte[] line = "From me to you\n".getBytes(ISO_8859_1);
    byte[] input = new byte[line.length * 400_000];
    for (int i = 0; i < input.length; i++) {
      input[i] = line[i % line.length];
    }
    byte[] start = (FROM + "\nSubject: x\n\n").getBytes(ISO_8859_1);
    System.arraycopy(start, 0, input, 0, start.length);
    assertThat(Listing.of(input).messages).hasSize(1);
  }

  /// A mailbox with all that makes windows awkward: separators, empty lines and long headers at
  /// every distance from each other.
  private static byte[] awkwardMailbox() throws Exception {
    Random random = new Random(7);
    ByteArrayOutputStream mbox = new ByteArrayOutputStream();
    for (int i = 0; i < 60; i++) {
      String lineBreak = List.of("\n", "\r\n", "\r", "\r\r\n").get(random.nextInt(4));
      String text = FROM + lineBreak + message(random, lineBreak) + (i % 7 == 0 ? "" : lineBreak);
      if (i % 10 == 3) {
        text = text.replaceFirst("Subject:", "X-Long: " + "y".repeat(random.nextInt(9000)));
      }
      if (i % 10 == 6) {
        text = text + lineBreak.repeat(random.nextInt(3)) + FROM + lineBreak;
      }
      mbox.write(text.getBytes(ISO_8859_1));
    }
    return mbox.toByteArray();
  }

  private static String message(Random random, String lineBreak) {
    StringBuilder text = new StringBuilder("Received: from a.example.org" + lineBreak);
    text.append("Subject: ").append("s".repeat(random.nextInt(200))).append(lineBreak);
    if (random.nextInt(5) > 0) {
      text.append(lineBreak);
      for (int line = random.nextInt(40); line > 0; line--) {
        text.append(
            switch (random.nextInt(6)) {
              case 0 -> "";
              case 1 -> ">" + FROM;
              case 2 -> "From me to you";
              case 3 -> "FFFF";
              default -> "t".repeat(random.nextInt(90));
            });
        text.append(lineBreak);
      }
    }
    return text.toString();
  }

  private static void same(byte[] file, RawMessage read, byte[] written) throws Exception {
    int start = (int) read.source().offset();
    int end = start + (int) read.source().length();
    assertThat(Arrays.copyOfRange(file, start, end)).isEqualTo(written);
    assertThat(Arrays.copyOf(written, read.header().length)).isEqualTo(read.header());
    assertThat(read.source().sha256()).isEqualTo(DigestTest.jdk(written));
  }

  private static Limits headerLimit(int bytes) {
    Limits d = Limits.DEFAULT;
    return new Limits(
        bytes,
        d.fieldBytes(),
        d.fields(),
        d.receivedFields(),
        d.commentDepth(),
        d.archiveRatio(),
        d.archiveDepth(),
        d.logLineBytes(),
        d.dnsLookups());
  }

  /// Gives at most so many bytes with each read.
  private static final class Dripping extends ByteArrayInputStream {
    private final int most;

    Dripping(byte[] bytes, int most) {
      super(bytes);
      this.most = most;
    }

    @Override
    public synchronized int read(byte[] b, int off, int len) {
      return super.read(b, off, Math.min(len, most));
    }
  }

  /// Some bytes, and then one byte over and over.
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final byte then;
    private final long length;
    private long at;

    Endless(byte[] start, byte then, long length) {
      this.start = start;
      this.then = then;
      this.length = length;
    }

    @Override
    public int read() {
      if (at == length) {
        return -1;
      }
      int value = at < start.length ? start[(int) at] : then;
      at++;
      return value;
    }

    @Override
    public int read(byte[] b, int off, int len) {
      if (at == length) {
        return -1;
      }
      int got = (int) Math.min(len, length - at);
      Arrays.fill(b, off, off + got, then);
      for (int i = 0; i < got && at + i < start.length; i++) {
        b[off + i] = start[(int) at + i];
      }
      at += got;
      return got;
    }
  }
}
