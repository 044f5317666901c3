package org.hoptrail.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.MailDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No bytes make a reader fail, read outside its range, or take more than linear time.
class HostileInputTest {

  private static final String[] SEEDS = {
    "Tue, 29 Aug 2023 16:20:12 +0000 (UTC)",
    "Thu,\r\n\t13 Feb (a (b) c) 1969 23:32 -0330 (Newfoundland Time)",
    "by x id y 2023-10-07 15:44:47.067542503 +0000 UTC m=+152513.671644382",
    "Fri Sep 14 14:36:56 EDT 2018 Eastern Daylight Time p.m.",
    "周三, 02 8月 2023年 下午10:00:00 +08:00 GMT",
    "\"Doe, J. \\\" x\" (a) <@a,@b:j.doe@[IPv6:2001:db8::1]>, G: a@b;",
    "=?utf-8?Q?=E4=B8=AD_a?= =?utf-8?B?5Lit?=\r\n =?x?Q??= b",
    "2001:db8::192.0.2.1%6"
  };

  private static final String ALPHABET = "()<>,;:@\"\\.[]=?+-/ \t\r\n09aZmTé中\u001b";

  private final DateReader dates = new DateReader();

  @Test
  void mutatedInputStaysInRange() {
    Random random = new Random(20_260_101);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = mutated(SEEDS[round % SEEDS.length].getBytes(UTF_8), random);
      int from = random.nextInt(bytes.length / 4 + 1);
      readAll(bytes, from, bytes.length - random.nextInt((bytes.length - from) / 4 + 1));
    }
  }

  private void readAll(byte[] bytes, int from, int to) {
    Slice range = new Slice(bytes, from, to);
    MailDate date = dates.read(bytes, from, to);
    assertThat(dates.end()).as(range.text()).isBetween(from, to);
    assertThat(date == null || dates.start() < dates.end()).as(range.text()).isTrue();
    dates.findFirst(bytes, from, to);
    assertThat(dates.end()).as(range.text()).isBetween(dates.start(), to);
    inside(Mailboxes.firstAddress(range), range);
    inside(Mailboxes.path(range), range);
    Mailboxes.withoutComments(range);
    EncodedWords.decode(range);
    range.unfolded();
    IpAddress.parse(bytes, from, to);
  }

  private static void inside(@Nullable Slice part, Slice whole) {
    if (part != null) {
      assertThat(part.start()).isGreaterThanOrEqualTo(whole.start());
      assertThat(part.end()).isLessThanOrEqualTo(whole.end());
    }
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] letters = ALPHABET.getBytes(UTF_8);
    byte[] bytes = seed.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = letters[random.nextInt(letters.length)];
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes[at] = bytes[random.nextInt(bytes.length)];
        default -> {
          int other = random.nextInt(bytes.length);
          int length = random.nextInt(bytes.length - Math.max(at, other));
          System.arraycopy(seed, other, bytes, at, length);
        }
      }
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "1 (",
        ")",
        "((",
        "1 ",
        "Tue, ",
        "1(a)",
        "1:",
        "\"",
        "\\\"",
        "<",
        "<,",
        "<@",
        "[",
        "[<",
        ",",
        "a@",
        ".",
        "=?",
        "=?utf-8?Q?",
        "=?utf-8?B?",
        "=?utf-8?Q?a?= ",
        "\r\n ",
        "\n",
        "月",
        "1-",
        "Jan ",
        "周",
        ":",
        "12 Dec ",
        "@a:"
      })
  void manyBytesOfTheSameTakeLinearTime(String part) {
    byte[] bytes = part.repeat(200_000 / part.length()).getBytes(UTF_8);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> readAll(bytes, 0, bytes.length));
  }
}
