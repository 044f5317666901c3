package org.hoptrail.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.header.HeaderReader;
import org.hoptrail.model.AttestedBy;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenReaderTest {

  /// Claims every value that starts with its word, and remembers what it was asked.
  private record Fake(String word, List<FieldName> fields, List<Cited<String>> asked)
      implements TokenFormat {

    Fake(String word, FieldName... fields) {
      this(word, List.of(fields), new ArrayList<>());
    }

    @Override
    public @Nullable TimeToken read(Cited<String> value) {
      asked.add(value);
      return value.value().startsWith(word)
          ? TimeToken.of(word, value, Instant.EPOCH, Duration.ZERO, Direction.LOOSE)
          : null;
    }
  }

  private static HeaderBlock header(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Source source = new Source("test", null, 1000, bytes.length, null);
    RawMessage message = new RawMessage(source, bytes, bytes.length, List.of());
    return HeaderReader.read(message, Limits.DEFAULT, new ArrayList<>());
  }

  @Test
  void asksOnlyTheFormatsOfAField() {
    Fake ids = new Fake("a", FieldName.MESSAGE_ID, FieldName.RESENT_MESSAGE_ID);
    Fake threads = new Fake("a", FieldName.THREAD_INDEX);
    TokenReader reader = new TokenReader(List.of(ids, threads));
    List<TimeToken> tokens =
        reader.read(header("Subject: a\nMessage-ID: a1\nTo: a\nResent-Message-ID: a2\n"));
    assertThat(tokens).extracting(token -> token.token().value()).containsExactly("a1", "a2");
    assertThat(ids.asked).hasSize(2);
    assertThat(threads.asked).isEmpty();
  }

  @Test
  void everyFormatMayFindATokenInTheSameField() {
    Fake first = new Fake("a", FieldName.MESSAGE_ID);
    Fake second = new Fake("ab", FieldName.MESSAGE_ID);
    TokenReader reader = new TokenReader(List.of(first, second));
    assertThat(reader.read(header("Message-ID: abc\nMessage-ID: axx\n")))
        .extracting(token -> token.kind() + " in " + token.token().value())
        .containsExactly("a in abc", "ab in abc", "a in axx");
  }

  @Test
  void valuesAreTrimmedAndUnfoldedAndCiteTheirBytes() {
    Fake ids = new Fake("a", FieldName.MESSAGE_ID);
    new TokenReader(List.of(ids)).read(header("Message-ID:\r\n  a\r\n\tb \r\nTo: x\r\n"));
    Cited<String> value = ids.asked.getFirst();
    assertThat(value.value()).isEqualTo("a b");
    assertThat(value.span().start()).isEqualTo(1000 + 15);
    assertThat(value.span().length()).isEqualTo("a\r\n\tb".length());
    assertThat(value.attestedBy()).isEqualTo(AttestedBy.CLIENT_CLAIM);
  }

  @Test
  void signaturesAreTheWordOfAServer() {
    Fake seals = new Fake("a", FieldName.ARC_SEAL);
    new TokenReader(List.of(seals)).read(header("ARC-Seal: a\n"));
    assertThat(seals.asked.getFirst().attestedBy()).isEqualTo(AttestedBy.SERVER_CLAIM);
  }

  @Test
  void emptyAndHugeValuesAreNotAsked() {
    Fake ids = new Fake("a", FieldName.MESSAGE_ID);
    TokenReader reader = new TokenReader(List.of(ids));
    assertThat(reader.read(header("Message-ID: \nMessage-ID: " + "a".repeat(20_000)))).isEmpty();
    assertThat(ids.asked).isEmpty();
  }

  @Test
  void aHeaderWithoutSuchFieldsHasNoTokens() {
    assertThat(new TokenReader(List.of()).read(header("Message-ID: a\n"))).isEmpty();
  }
}
