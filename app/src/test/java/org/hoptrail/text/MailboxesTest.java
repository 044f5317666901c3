package org.hoptrail.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a@example.org                                       | a@example.org
          <a@example.org>                                     | a@example.org
          John Doe <a@example.org>                            | a@example.org
          "Doe, John" <a@example.org>, b@example.org          | a@example.org
          Doe, John <a@example.org>                           | a@example.org
          "b@example.org" <a@example.org>                     | a@example.org
          b@example.org <a@example.org>                       | a@example.org
          a@example.org (John Doe)                            | a@example.org
          (b@example.org) a@example.org                       | a@example.org
          A group: a@example.org, b@example.org;              | a@example.org
          Nobody:;, a@example.org                             | a@example.org
          <@x.example,@y.example:a@example.org>               | a@example.org
          =?utf-8?Q?J=40x?= <a@example.org>                   | a@example.org
          "John \\"J\\" Doe" <"a b"@example.org>              | "a b"@example.org
          "a b"@example.org                                   | "a b"@example.org
          a@[IPv6:2001:db8::1]                                | a@[IPv6:2001:db8::1]
          John <a@example.org                                 | a@example.org
          John <a@example.org, b@example.org                  | a@example.org
          John a@example.org>                                 | a@example.org
          <<a@example.org>>                                   | a@example.org
          <mailto:a@example.org>                              | a@example.org
          mailto:a@example.org                                | a@example.org
          < a@example.org >                                   | a@example.org
          J. Doe <a@example.org>                              | a@example.org
          J. Q. Doe a@example.org                             | a@example.org
          <MAILER-DAEMON>                                     | MAILER-DAEMON
          Pete <pete(his account)@silly.test(his host)>       | pete(his account)@silly.test
          john . doe @ example . org                          | john . doe @ example . org
          "unclosed <a@example.org>                           | a@example.org
          (unclosed <a@example.org>                           | a@example.org
          ;,<>a@example.org                                   | a@example.org
          """)
  void theFirstAddressIsFound(String value, String address) {
    Slice bytes = Slice.of(value);
    Slice found = requireNonNull(Mailboxes.firstAddress(bytes));
    assertThat(found.text()).isEqualTo(address);
    assertThat(found.bytes()).isSameAs(bytes.bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "root", "John Doe", "<>", "Nobody:;", "\"a@b\"", "(a@b)", "@", ",;:"})
  void noAddressIsMadeUp(String value) {
    assertThat(Mailboxes.firstAddress(Slice.of(value))).isNull();
  }

  @Test
  void foldsAndPlaceAreKept() {
    Slice value = Slice.of("John\r\n\tDoe\r\n <a@example.org>\r\n");
    Slice found = Mailboxes.firstAddress(value);
    assertThat(found).isEqualTo(new Slice(value.bytes(), 14, 27));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <a@example.org>                   | a@example.org
          <a@example.org> (x)               | a@example.org
          a@example.org                     | a@example.org
          <@x.example:a@example.org>        | a@example.org
          <SRS0=ab=cd=x.example=a@y.example>| SRS0=ab=cd=x.example=a@y.example
          <a@example.org                    | a@example.org
          <"a > b"@example.org>             | "a > b"@example.org
          <root>                            | root
          """)
  void aPathHasItsAddress(String value, String address) {
    Slice found = requireNonNull(Mailboxes.path(Slice.of(value)));
    assertThat(found.text()).isEqualTo(address);
  }

  @Test
  void theNullPathIsEmptyAndNothingIsNull() {
    Slice found = requireNonNull(Mailboxes.path(Slice.of(" <>")));
    assertThat(found.isEmpty()).isTrue();
    assertThat(Mailboxes.path(Slice.of(" "))).isNull();
    assertThat(Mailboxes.path(Slice.of("(comment)"))).isNull();
  }

  @Test
  void commentsAndBlanksCanBeDropped() {
    assertThat(Mailboxes.withoutComments(Slice.of("pete(his account)@silly . test")))
        .isEqualTo("pete@silly.test");
    assertThat(Mailboxes.withoutComments(Slice.of("\"a (b) c\"@x"))).isEqualTo("\"a (b) c\"@x");
  }
}
