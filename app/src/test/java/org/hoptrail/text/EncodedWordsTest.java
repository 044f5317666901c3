package org.hoptrail.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          =?ISO-8859-1?Q?a?=                                | a
          =?ISO-8859-1?Q?a?= b                              | a b
          =?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=             | ab
          =?ISO-8859-1?Q?a?=   =?utf-8?B?Yg==?=             | ab
          =?ISO-8859-1?Q?a_b?=                              | a b
          =?iso-8859-1?q?Keld_J=F8rn?= x                    | Keld Jørn x
          =?utf-8?B?5Lit5paH?=                              | 中文
          =?utf-8?B?5Lit?= =?utf-8?B?5paH?=                 | 中文
          =?utf-8?Q?=E4=B8?= =?UTF-8?B?rQ==?=               | 中
          =?utf-8*en?Q?a?=                                  | a
          =?gb2312?B?1tDOxA==?=                             | 中文
          =?windows-1251?Q?=CF=F0=E8?=                      | При
          =?iso-2022-jp?B?GyRCRnxLXBsoQg==?=                | 日本
          Re: =?utf-8?Q?a?=: =?utf-8?Q?b?=                  | Re: a: b
          x=?utf-8?Q?a?=y                                   | xay
          =?utf-8?Q?with blank?=                            | with blank
          =?utf-8?Q?=ZZ=4?=                                 | =ZZ=4
          =?utf-8?B?YQ?=                                    | a
          """)
  void encodedWordsBecomeTheirCharacters(String value, String text) {
    assertThat(EncodedWords.decode(Slice.of(value))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "=?",
        "=?=",
        "=??Q?a?=",
        "=?utf-8?Q?a",
        "=?utf-8?X?a?=",
        "=?utf-8?Q?a?b?=",
        "=?no-such-charset?Q?a?=",
        "=?bad charset!?Q?a?=",
        "a =?utf-8?= b"
      })
  void whatIsNoEncodedWordStaysAsItIs(String value) {
    assertThat(EncodedWords.decode(Slice.of(value))).isEqualTo(value);
  }

  @Test
  void foldsBecomeBlanksAndVanishBetweenWords() {
    assertThat(EncodedWords.decode(Slice.of("a\r\n =?utf-8?Q?b?=\r\n =?utf-8?Q?c?=\r\n d")))
        .isEqualTo("a bc d");
    assertThat(EncodedWords.decode(Slice.of("a\r\n b"))).isEqualTo("a b");
  }

  @Test
  void rawBytesAreUtf8OrElseLatin1() {
    assertThat(EncodedWords.decode(Slice.of("é =?utf-8?Q?b?="))).isEqualTo("é b");
    assertThat(EncodedWords.decode(Slice.of("é =?utf-8?Q?b?=".getBytes(ISO_8859_1))))
        .isEqualTo("é b");
  }
}
