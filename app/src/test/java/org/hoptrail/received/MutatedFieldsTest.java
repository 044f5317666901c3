package org.hoptrail.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hoptrail.evaluation.Tiling;
import org.hoptrail.model.Cited;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.hoptrail.text.Slice;
import org.junit.jupiter.api.Test;

/// Damaged samples: nothing throws, every byte stays in one part, every citation lies in its field,
/// and the same bytes give the same stamp.
class MutatedFieldsTest {

  private static final int ROUNDS = 40;
  private static final byte[] SIGNS =
      "()<>[]\";,:=@\\ \t\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

  private final List<byte[]> samples = SampleFields.all();
  private final StampReader reader = SampleFields.reader();
  private final StampReader again = SampleFields.reader();
  private final ReceivedGrammar grammar = new ReceivedGrammar();

  private interface Mutation {
    byte[] of(byte[] field, Random random);
  }

  @Test
  void samples_as_they_are() {
    mutate((field, random) -> field, 1);
  }

  @Test
  void truncated() {
    mutate((field, random) -> Arrays.copyOf(field, random.nextInt(field.length + 1)), ROUNDS);
  }

  @Test
  void with_bits_flipped() {
    mutate(
        (field, random) -> {
          byte[] copy = field.clone();
          for (int i = 0; i < 3; i++) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
          }
          return copy;
        },
        ROUNDS);
  }

  @Test
  void with_signs_and_nulls_inserted() {
    mutate(
        (field, random) -> {
          byte[] copy = field;
          for (int i = 0; i < 4; i++) {
            byte[] sign = {SIGNS[random.nextInt(SIGNS.length)]};
            int at = random.nextInt(copy.length + 1);
            copy = join(Arrays.copyOf(copy, at), sign, Arrays.copyOfRange(copy, at, copy.length));
          }
          return copy;
        },
        ROUNDS);
  }

  @Test
  void spliced_with_another() {
    mutate(
        (field, random) -> {
          byte[] other = samples.get(random.nextInt(samples.size()));
          int cut = random.nextInt(field.length + 1);
          int from = random.nextInt(other.length + 1);
          return join(Arrays.copyOf(field, cut), Arrays.copyOfRange(other, from, other.length));
        },
        ROUNDS);
  }

  private void mutate(Mutation mutation, int rounds) {
    Random random = new Random(5322);
    for (byte[] sample : samples) {
      for (int i = 0; i < rounds; i++) {
        byte[] value = mutation.of(sample, random);
        check(SampleFields.block(value));
        check(SampleFields.block(join("Received: ".getBytes(StandardCharsets.US_ASCII), value)));
      }
    }
  }

  private void check(HeaderBlock block) {
    for (HeaderField field : block.fields()) {
      if (SampleFields.isTrace(field)) {
        Tiling.check(grammar.parse(new Slice(block.bytes(), field.valueStart(), field.end())));
      }
    }
    List<Stamp> stamps = SampleFields.stamps(reader, block);
    assertThat(SampleFields.stamps(again, block)).isEqualTo(stamps);
    for (Stamp stamp : stamps) {
      HeaderField field = stamp.field();
      assertThat(spans(stamp))
          .allMatch(span -> span.start() >= field.valueStart() && span.end() <= field.end());
    }
  }

  private static List<Span> spans(Stamp stamp) {
    Stream<Cited<?>> values =
        Stream.of(
            stamp.client().from(),
            stamp.client().helo(),
            stamp.client().rdns(),
            stamp.client().peer(),
            stamp.client().peerPort(),
            stamp.client().ident(),
            stamp.client().authenticatedAs(),
            stamp.server().by(),
            stamp.server().address(),
            stamp.server().software(),
            stamp.protocol(),
            stamp.via(),
            stamp.queueId(),
            stamp.envelope().from(),
            stamp.date());
    Stream<Span> cited =
        Stream.concat(values.filter(v -> v != null), stamp.envelope().recipients().stream())
            .map(Cited::span);
    return Stream.concat(cited, stamp.leftovers().stream()).toList();
  }

  private static byte[] join(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
