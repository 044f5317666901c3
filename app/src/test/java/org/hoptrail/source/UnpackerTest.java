package org.hoptrail.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.hoptrail.model.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnpackerTest {
  private static final byte[] MESSAGE = "Subject: packed\n\nbody\n".getBytes(ISO_8859_1);
  private static final byte[] MBOX =
      """
      From a Mon Jan  5 10:00:00 2026
      Subject: 1

      body

      From b Mon Jan  5 10:00:00 2026
      Subject: 2

      body

      """
          .getBytes(ISO_8859_1);

  @ParameterizedTest
  @EnumSource
  void a_compressed_mailbox_has_no_member_name(Packed.Compression compression) throws IOException {
    Listing listing = Listing.of(compression.pack(MBOX));
    assertThat(listing.failures).isEmpty();
    assertThat(listing.headers()).containsExactly("Subject: 1\n", "Subject: 2\n");
    assertThat(listing.messages).allMatch(m -> m.source().member() == null);
  }

  @ParameterizedTest
  @EnumSource
  void compressed_files_put_together_are_one(Packed.Compression compression) throws IOException {
    byte[] cut = Arrays.copyOf(MBOX, 60);
    byte[] rest = Arrays.copyOfRange(MBOX, 60, MBOX.length);
    Listing listing = Listing.of(join(compression.pack(cut), compression.pack(rest)));
    assertThat(listing.failures).isEmpty();
    assertThat(listing.toString()).isEqualTo(Listing.of(MBOX).toString());
  }

  @ParameterizedTest
  @EnumSource
  void a_truncated_file_gives_what_stands_before_the_break(Packed.Compression compression)
      throws IOException {
    byte[] large = largeMailbox();
    byte[] packed = compression.pack(large);
    Listing listing = Listing.of(Arrays.copyOf(packed, packed.length - 40));
    assertThat(listing.failures).hasSize(1);
    Listing whole = Listing.of(large);
    int read = listing.messages.size();
    assertThat(read).isGreaterThan(whole.messages.size() / 4);
    assertThat(listing.messages.subList(0, read - 1).stream().map(m -> m.source()).toList())
        .isEqualTo(whole.messages.subList(0, read - 1).stream().map(m -> m.source()).toList());
    assertThat(listing.messages.get(read - 1).source().sha256()).isNull();
    assertThat(listing.problems().get(read - 1)).containsExactly("input-ended-early");
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void a_bomb_is_stopped_and_said_to_be_one(Packed.Compression compression) throws IOException {
    byte[] zeros = new byte[66 << 20];
    System.arraycopy(MESSAGE, 0, zeros, 0, MESSAGE.length);
    Listing listing = of(compression.pack(zeros), limits(100, 4));
    assertThat(listing.failures).hasSize(1);
    assertThat(listing.failures.getFirst().code()).isEqualTo("archive-bomb");
    assertThat(listing.failures.getFirst().offset()).isBetween(63L << 20, 65L << 20);
    assertThat(listing.headers()).containsExactly("Subject: packed\n");
  }

  @Test
  void a_bomb_in_an_archive_ends_the_archive() throws IOException {
    byte[] zeros = new byte[66 << 20];
    byte[] zip =
        Packed.zip(
            new Packed.Member("1.eml", MESSAGE),
            new Packed.Member("bomb.eml", join(MESSAGE, zeros)),
            new Packed.Member("2.eml", MESSAGE),
            new Packed.Member("3.eml", MESSAGE));
    Listing listing = of(zip, limits(100, 4));
    assertThat(listing.failures).extracting(f -> f.code()).containsExactly("archive-bomb");
    assertThat(listing.failures).extracting(f -> f.member()).containsExactly("bomb.eml");
    assertThat(listing.messages).hasSize(2);
  }

  @Test
  void well_packed_mail_is_no_bomb() throws IOException {
    byte[] lines =
        "a line of text that comes over and over\n".repeat(1_700_000).getBytes(ISO_8859_1);
    Listing listing = Listing.of(Packed.Compression.GZIP.pack(join(MESSAGE, lines)));
    assertThat(listing.failures).isEmpty();
    assertThat(listing.messages.getFirst().source().length()).isGreaterThan(Budget.FREE);
  }

  @Test
  void members_are_named_through_all_archives() throws IOException {
    byte[] inner =
        Packed.zip(new Packed.Member("a b.eml", MESSAGE), new Packed.Member("box", MBOX));
    byte[] tar =
        Packed.tar(
            new Packed.Member("in/inner.zip", inner),
            new Packed.Member("c.eml.gz", Packed.Compression.GZIP.pack(MESSAGE)));
    Listing listing = Listing.of(Packed.Compression.XZ.pack(tar));
    assertThat(listing.failures).isEmpty();
    assertThat(listing.messages)
        .extracting(m -> m.source().display())
        .containsExactly(
            "-!/in/inner.zip!/a b.eml",
            "-!/in/inner.zip!/box",
            "-!/in/inner.zip!/box",
            "-!/c.eml.gz");
  }

  @Test
  void archives_are_opened_to_the_depth_of_the_limit_and_no_deeper() throws IOException {
    byte[] two =
        Packed.zip(
            new Packed.Member("1.zip", Packed.zip(new Packed.Member("m.eml", MESSAGE))),
            new Packed.Member("n.eml", MESSAGE));
    assertThat(of(two, limits(1000, 2)).messages).hasSize(2);
    Listing listing = of(two, limits(1000, 1));
    assertThat(listing.messages).extracting(m -> m.source().member()).containsExactly("n.eml");
    assertThat(listing.failures).extracting(f -> f.code()).containsExactly("too-deep");
    assertThat(listing.failures).extracting(f -> f.member()).containsExactly("1.zip");
    byte[] gzips = Packed.Compression.GZIP.pack(Packed.Compression.GZIP.pack(MESSAGE));
    assertThat(of(gzips, limits(1000, 1)).failures).hasSize(1);
    assertThat(of(gzips, limits(1000, 2)).messages).hasSize(1);
  }

  @Test
  void a_bad_member_does_not_keep_the_others_back() throws IOException {
    byte[] broken = Packed.Compression.GZIP.pack(MBOX);
    broken[broken.length - 6] ^= 1;
    byte[] tar =
        Packed.tar(
            new Packed.Member("1.eml", MESSAGE),
            new Packed.Member("2.gz", broken),
            new Packed.Member("3.eml", new byte[0]),
            new Packed.Member("README", "not mail".getBytes(UTF_8)),
            new Packed.Member(".hidden.eml", MESSAGE),
            new Packed.Member("4.eml", MESSAGE));
    Listing listing = Listing.of(tar);
    assertThat(listing.messages)
        .extracting(m -> m.source().member())
        .containsExactly("1.eml", "2.gz", "2.gz", "4.eml");
    assertThat(listing.failures).extracting(f -> f.code()).containsExactly("corrupt", "empty");
    assertThat(listing.toString()).contains("skipped 1");
  }

  @Test
  void a_truncated_archive_is_told_once() throws IOException {
    byte[] noise = new byte[9000];
    new Random(1).nextBytes(noise);
    Packed.Member[] members = {
      new Packed.Member("1.eml", MESSAGE), new Packed.Member("2.eml", join(MESSAGE, noise))
    };
    for (byte[] archive : List.of(Packed.zip(members), Packed.tar(members))) {
      Listing listing = Listing.of(Arrays.copyOf(archive, 5000));
      assertThat(listing.messages).hasSize(2);
      assertThat(listing.failures).extracting(f -> f.member()).containsExactly("2.eml");
      assertThat(listing.messages.get(1).source().sha256()).isNull();
    }
  }

  @Test
  void tar_members_may_have_long_names_in_every_manner() throws IOException {
    String name = "folder/".repeat(40) + "m\u00FCll.eml";
    for (int mode :
        List.of(TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX)) {
      Listing listing =
          Listing.of(
              Packed.tar(
                  mode, new Packed.Member(name, MESSAGE), new Packed.Member("b.eml", MESSAGE)));
      assertThat(listing.messages)
          .extracting(m -> m.source().member())
          .containsExactly(name, "b.eml");
    }
  }

  @Test
  void a_zip_may_store_members_and_tell_their_length_behind_them() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      ZipEntry stored = new ZipEntry("stored.eml");
      CRC32 crc = new CRC32();
      crc.update(MESSAGE);
      stored.setMethod(ZipEntry.STORED);
      stored.setSize(MESSAGE.length);
      stored.setCrc(crc.getValue());
      zip.putNextEntry(stored);
      zip.write(MESSAGE);
      zip.putNextEntry(new ZipEntry("folder/"));
      zip.putNextEntry(new ZipEntry("folder/deflated.eml"));
      zip.write(MESSAGE);
    }
    Listing listing = Listing.of(packed.toByteArray());
    assertThat(listing.failures).isEmpty();
    assertThat(listing.messages)
        .extracting(m -> m.source().member())
        .containsExactly("stored.eml", "folder/deflated.eml");
  }

  @Test
  void an_encrypted_member_is_a_failure_and_the_next_is_read() throws IOException {
    byte[] zip =
        Packed.zip(new Packed.Member("1.eml", MESSAGE), new Packed.Member("2.eml", MESSAGE));
    zip[6] |= 1;
    Listing listing = Listing.of(zip);
    assertThat(listing.failures).extracting(f -> f.code()).contains("unsupported");
    assertThat(listing.failures).extracting(f -> f.member()).contains("1.eml");
  }

  @Test
  void an_archive_without_mail_is_a_failure_of_the_archive() throws IOException {
    Listing listing = Listing.of(Packed.zip(new Packed.Member("README", "text".getBytes(UTF_8))));
    assertThat(listing.failures).extracting(f -> f.code()).containsExactly("no-mail");
    assertThat(Listing.of(Packed.zip()).failures)
        .extracting(f -> f.code())
        .containsExactly("no-mail");
  }

  @Test
  void all_optional_parts_of_a_gzip_header_are_passed_over() throws IOException {
    byte[] plain = Packed.Compression.GZIP.pack(MESSAGE);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(plain, 0, 3);
    packed.write(2 | 4 | 8 | 16);
    packed.write(plain, 4, 6);
    packed.write(new byte[] {3, 0, 'a', 'b', 'c', 'n', 0, 'c', 0, 9, 9});
    packed.write(plain, 10, plain.length - 10);
    packed.write(new byte[100]);
    Listing listing = Listing.of(packed.toByteArray());
    assertThat(listing.failures).isEmpty();
    assertThat(listing.messages.getFirst().source().length()).isEqualTo(MESSAGE.length);
  }

  private static byte[] largeMailbox() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(9);
    for (int i = 0; i < 2000; i++) {
      text.append("From a Mon Jan  5 10:00:00 2026\nSubject: ").append(i).append("\n\n");
      for (int k = 0; k < 60; k++) {
        text.append(Long.toString(random.nextLong(), 36)).append('\n');
      }
      text.append('\n');
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static Listing of(byte[] input, Limits limits) {
    return Listing.of(new ByteArrayInputStream(input), limits, "-");
  }

  private static Limits limits(int ratio, int depth) {
    Limits d = Limits.DEFAULT;
    return new Limits(
        d.headerBytes(),
        d.fieldBytes(),
        d.fields(),
        d.receivedFields(),
        d.commentDepth(),
        ratio,
        depth,
        d.logLineBytes(),
        d.dnsLookups());
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
