package org.hoptrail.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockFeedTest {

  /// From files of almost nothing but line feeds to files of hardly any, over several blocks.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100, 5_000})
  void every_line_is_counted(int oneOf) throws IOException {
    Random random = new Random(oneOf);
    byte[] bytes = new byte[400_000 + random.nextInt(100)];
    random.nextBytes(bytes);
    int lines = 0;
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '\n' ? 0x0b : bytes[i];
      if (random.nextInt(oneOf) == 0) {
        bytes[i] = '\n';
        lines++;
      }
    }
    BlockFeed feed = new BlockFeed(new ByteArrayInputStream(bytes), new HashMap<>());
    while (feed.next()) {
      assertThat(feed.end()).isPositive();
    }
    assertThat(feed.lines()).isEqualTo(bytes[bytes.length - 1] == '\n' ? lines : lines + 1);
  }
}
