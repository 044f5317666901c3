package org.hoptrail.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigestTest {

  @Test
  void digests_are_those_of_the_jdk_at_every_length() throws Exception {
    Random random = new Random(3);
    Digest digest = new Digest();
    for (int length = 0; length < 300; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      int half = random.nextInt(length + 1);
      digest.update(bytes, 0, half);
      digest.update(bytes, half, length);
      assertThat(digest.hex()).isEqualTo(jdk(bytes));
    }
  }

  @Test
  void digests_do_not_change_when_the_jdk_takes_over() throws Exception {
    byte[] bytes = new byte[100_000];
    new Random(4).nextBytes(bytes);
    Digest digest = new Digest();
    for (int i = 0; i < 30; i++) {
      digest.update(bytes, 0, bytes.length);
      assertThat(digest.hex()).isEqualTo(jdk(bytes));
    }
  }

  @Test
  void a_message_of_many_pieces_is_one() throws Exception {
    byte[] bytes = new byte[5 << 20];
    new Random(5).nextBytes(bytes);
    Digest digest = new Digest();
    for (int i = 0; i < bytes.length; i += 1 << 16) {
      digest.update(bytes, i, i + (1 << 16));
    }
    assertThat(digest.hex()).isEqualTo(jdk(bytes));
  }

  static String jdk(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
