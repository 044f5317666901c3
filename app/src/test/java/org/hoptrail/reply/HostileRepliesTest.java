package org.hoptrail.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text makes the readers fail or slow.
class HostileRepliesTest {

  private static final int MANY = 200_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "550-",
        "550 ",
        "5.7.1 ",
        "(",
        "#",
        "#012",
        "\\n",
        "_said:_",
        "said: 550 ",
        "1.2.3.4 ",
        "::",
        "550-x\n",
        " x\n",
        "<- ",
        "send: 'x\\",
        "EHLO x\n",
        "354 \n",
        "Status: 5.1.1\n",
        "blocked using ",
        "220 a\nEHLO b\n"
      })
  void repeated_pieces_take_no_time(String piece) {
    String text = piece.repeat(MANY / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Replies.read(text));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Replies.read("550 5.7.1 x " + text));
  }

  @Test
  void mutated_samples_never_fail() throws IOException {
    Random random = new Random(20260303);
    List<Path> samples = Samples.below(Samples.root().resolve("explain"));
    assertThat(samples).isNotEmpty();
    for (Path sample : samples) {
      byte[] bytes = Files.readAllBytes(sample);
      for (int round = 0; round < 60; round++) {
        byte[] mutated = bytes.clone();
        random
            .ints(1 + round % 8, 0, mutated.length)
            .forEach(at -> mutated[at] = (byte) random.nextInt(256));
        int length = round % 3 == 0 ? random.nextInt(mutated.length) : mutated.length;
        String text = new String(mutated, 0, length, StandardCharsets.ISO_8859_1);
        Replies.read(text);
        Replies.explain(text);
      }
    }
  }
}
