package org.hoptrail.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.MailDate.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  private final DateReader reader = new DateReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 29 Aug 2023 16:20:12 +0000 (UTC)             | 2023-08-29T16:20:12Z
          Tue, 1 Jul 2003 10:52:37 +0200                    | 2003-07-01T08:52:37Z
          21 Nov 97 09:55:06 GMT                            | 1997-11-21T09:55:06Z
          Fri, 2 Aug 02 04:02 -0500                         | 2002-08-02T09:02:00Z
          1 Jul 102 10:52:37 +0000                          | 2002-07-01T10:52:37Z
          1 Jan 49 00:00:00 +0000                           | 2049-01-01T00:00:00Z
          1 Jan 50 00:00:00 +0000                           | 1950-01-01T00:00:00Z
          Tue, 30 Dec 1969 23:32:54 -0330                   | 1969-12-31T03:02:54Z
          Mon, 1 Jan 1601 00:00:00 +0000                    | 1601-01-01T00:00:00Z
          29 Feb 2000 12:00:00 +0000                        | 2000-02-29T12:00:00Z
          Sat, 31 Dec 2016 23:59:60 +0000                   | 2017-01-01T00:00:00Z
          Wed,29 May 2002 17:51:47 +0800                    | 2002-05-29T09:51:47Z
          Sun 29 Apr 2010 23:34:45 +0900                    | 2010-04-29T14:34:45Z
          Xyz, 1 Apr 2010 23:34:45 +0900                    | 2010-04-01T14:34:45Z
          ', 23 Dec 2007 12:57:34 -0800'                    | 2007-12-23T20:57:34Z
          Thu, 029 Apr 2011 23:34:45 +0900                  | 2011-04-29T14:34:45Z
          Fri, 02 Aug 2002 04:02: 43 -0500                  | 2002-08-02T09:02:43Z
          Wed, 29 May 2002 16:54:6 +0300                    | 2002-05-29T13:54:06Z
          Fri Feb 07 10:18:12 2003 -0800                    | 2003-02-07T18:18:12Z
          Sun Nov 13 14:50:12 2005                          | 2005-11-13T14:50:12Z
          Fri Sep 14 14:36:56 EDT 2018                      | 2018-09-14T18:36:56Z
          Apr 29 23:34:45 2005 +0000                        | 2005-04-29T23:34:45Z
          Thursday, April 09, 2003 9:00 AM                  | 2003-04-09T09:00:00Z
          Wed, Feb 9, 2011 at 11:55 AM                      | 2011-02-09T11:55:00Z
          'September 02 2023, 10:00:00 +0000'               | 2023-09-02T10:00:00Z
          Aug, 31 2002 7:42:56 PM -0300                     | 2002-08-31T22:42:56Z
          Jun, 06 2002 12:07:31 p.m. -0800                  | 2002-06-06T20:07:31Z
          1 Jan 2023 12:00 AM                               | 2023-01-01T00:00:00Z
          Mon, 12-Jan-98 10:00:00 GMT                       | 1998-01-12T10:00:00Z
          2. September 2023 10:00 +0200                     | 2023-09-02T08:00:00Z
          12/Jan/2023:10:20:30 +0000                        | 2023-01-12T10:20:30Z
          1st July 2003 10:52 +0000                         | 2003-07-01T10:52:00Z
          2023-09-02T04:24:06Z                              | 2023-09-02T04:24:06Z
          2023-09-02 04:24:06                               | 2023-09-02T04:24:06Z
          2023/09/02 04:24:06 +0200                         | 2023-09-02T02:24:06Z
          2002/09/14 Sat 02:29:32 CDT                       | 2002-09-14T07:29:32Z
          11/30/2004 10:09 AM                               | 2004-11-30T10:09:00Z
          22/07/2002 13:33:18                               | 2002-07-22T13:33:18Z
          5/5/2002 13:33:18                                 | 2002-05-05T13:33:18Z
          2.9.2023 10:00:00                                 | 2023-09-02T10:00:00Z
          20 11 79 05:34:27 -0300                           | 1979-11-20T08:34:27Z
          2023-09-02 04:24:06.123456 +0000 UTC m=+123.4     | 2023-09-02T04:24:06.123456Z
          Fri, 28 Sep 2018 08:48:36.716 +0000 (UTC)         | 2018-09-28T08:48:36.716Z
          2023-09-02 04:24:06,250 +0000                     | 2023-09-02T04:24:06.250Z
          """)
  void datesOfEveryOrderNameTheirInstant(String text, String instant) {
    assertThat(date(text).instant()).hasToString(instant);
    assertThat(reader.end()).isEqualTo(text.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          +0000               | NUMERIC      | +00:00
          -0000               | UNSPECIFIED  | +00:00
          +0800               | NUMERIC      | +08:00
          +08:00              | NUMERIC      | +08:00
          +8                  | NUMERIC      | +08:00
          +100                | NUMERIC      | +01:00
          -600                | NUMERIC      | -06:00
          -0330               | NUMERIC      | -03:30
          -1900               | NUMERIC      | -19:00
          0000                | NUMERIC      | +00:00
          GMT+0800            | NUMERIC      | +08:00
          GMT +08:00          | NUMERIC      | +08:00
          GMT+1               | NUMERIC      | +01:00
          UTC-03:00           | NUMERIC      | -03:00
          EST -0400           | NUMERIC      | -04:00
          -0800 PST           | NUMERIC      | -08:00
          -0800 gmt           | NUMERIC      | -08:00
          +0200 (CEST)        | NUMERIC      | +02:00
          (EDT) -0400         | NUMERIC      | -04:00
          UT                  | NAMED        | +00:00
          Z                   | NAMED        | +00:00
          gmt                 | NAMED        | +00:00
          GMT (GMT)           | NAMED        | +00:00
          EST                 | NAMED        | -05:00
          PDT                 | NAMED        | -07:00
          BST                 | NAMED        | +01:00
          CEST                | NAMED        | +02:00
          NZDT                | NAMED        | +13:00
          EST5EDT             | NAMED        | -05:00
          METDST              | NAMED        | +02:00
          MET DST             | NAMED        | +02:00
          WET-DST             | NAMED        | +01:00
          :JST                | NAMED        | +09:00
          Eastern Daylight Time              | NAMED        | -04:00
          US Mountain Standard Time          | NAMED        | -07:00
          W. Europe Standard Time            | UNKNOWN_NAME | +00:00
          IST                 | UNKNOWN_NAME | +00:00
          A                   | UNKNOWN_NAME | +00:00
          ZZZZ                | UNKNOWN_NAME | +00:00
          +-0500              | UNKNOWN_NAME | +00:00
          +070                | UNKNOWN_NAME | +00:00
          (PST)               | MISSING      | +00:00
          """)
  void zonesSayHowTheyAreKnown(String zone, Zone kind, String offset) {
    String text = "Tue, 1 Jul 2003 10:52:37 " + zone;
    MailDate date = date(text);
    assertThat(date.zone()).isEqualTo(kind);
    assertThat(date.utcOffset()).isEqualTo(offset);
    assertThat(date.epochSecond() + date.offsetSeconds()).isEqualTo(1_057_056_757);
    assertThat(reader.end()).isEqualTo(text.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (PST)                   | PST
          (GMT+01:00)             | GMT+01:00
          (-03)                   | -03
          ((Eire) summer)         | (Eire) summer
          (Newfoundland Time)     | Newfoundland Time
          (a \\) b)               | a \\) b
          """)
  void theZoneCommentIsKeptWithoutItsParentheses(String comment, String kept) {
    assertThat(date("1 Jul 2003 10:52:37 -0800 " + comment).comment()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " for <a@example.org>",
        " (envelope-from <a@example.org>)",
        " (added by postmaster@example.org)",
        "; x",
        " FOR a",
        " ESMTPS-1",
        ".752_9209",
        " 2000",
        " (never closed",
        "\r\nNext: field"
      })
  void whatFollowsIsNotPartOfTheDate(String rest) {
    for (String zone : new String[] {" +0200", " EST", ""}) {
      String text = "Tue, 1 Jul 2003 10:52:37" + zone;
      if (zone.isEmpty() && rest.startsWith(".")) {
        continue;
      }
      assertThat(read(text + rest)).as(text + rest).isNotNull();
      assertThat(reader.end()).as(text + rest).isEqualTo(text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu,\r\n\t13\r\n Feb\r\n  1969\r\n 23:32\r\n\t-0330 (Newfoundland Time)",
        "\r\n\tThu, 13 Feb 1969 23:32:00 -0330",
        "(a) Thu (b), (c) 13 (d (e)) Feb 1969 23 : 32 (f) -0330",
        "Thu,\n 13 Feb 1969 23:32:00\r -0330"
      })
  void commentsAndFoldsMayStandAnywhere(String text) {
    assertThat(date(text).instant()).hasToString("1969-02-14T03:02:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Whenever",
        " some numbers 0 1 2 but invalid ",
        "Tue, 1 Jul 2003 ((a)\ncomment) 10:52:37 +0200",
        "13 zzz 2021 09:55:06 +0200",
        "Tue, 7 All 2026 19:14:51 +0000",
        "Tue, 7 00 2026 19:14:51 +0000",
        "Fri, 30 Feb 2025 10:00:00 +0000",
        "29 Feb 1900 10:00:00 +0000",
        "31 Apr 2025 10:00:00 -0400",
        "1 Jan 2025 25:00:00 +0000",
        "1 Jan 2025 24:00:00 +0000",
        "1 Jan 2025 10:60:00 +0000",
        "1 Jan 2025 10:00:61 +0000",
        "1 Jan 2025 10:00:00 +9999",
        "1 Jan 2025 10:00:00 +2400",
        "1 Jan 2025 10:00:00 +02000",
        "1 Jan 2025 15:00 AM",
        "1 Jan 2025",
        "1 Jan 10:00:00 +0000",
        "Jan 2025 10:00:00",
        "10:00:00 +0000",
        "05/06/2002 10:00:00",
        "02/09/14 10:00:00",
        "4 8 15 16 23 42, 4 8 15 16 23 42",
        "1 Jan Feb 2025 10:00:00",
        "12345 Jan 2025 10:00:00"
      })
  void whatIsImpossibleOrNotCertainIsNoDate(String text) {
    assertThat(read(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          周三, 02 8月 2023 10:00:00 +0800        | 2023-08-02T02:00:00Z
          2023年8月2日 10:00:00 +0900             | 2023-08-02T01:00:00Z
          2023年8月2日星期三 下午3:00              | 2023-08-02T15:00:00Z
          2023년 8월 2일 오전 12:05               | 2023-08-02T00:05:00Z
          Mi, 2. Mai 2023 10:00:00 +0200          | 2023-05-02T08:00:00Z
          So, 3 Dez 2023 10:00:00 +0100           | 2023-12-03T09:00:00Z
          Do., 2 März 2023 um 10:00 +0100         | 2023-03-02T09:00:00Z
          mar., 12 août 2023 10:00:00 +0200       | 2023-08-12T08:00:00Z
          mar. 12 sept. 2023 10:00:00 +0200       | 2023-09-12T08:00:00Z
          jeu. 1 févr. 2024 10:00:00 +0100        | 2024-02-01T09:00:00Z
          2 de septiembre de 2023 10:00:00 +0200  | 2023-09-02T08:00:00Z
          seg, 4 Fev 2019 10:00:00 -0200          | 2019-02-04T12:00:00Z
          ven, 3 Mag 2019 10:00:00 +0200          | 2019-05-03T08:00:00Z
          do, 2 mrt 2023 10:00:00 +0100           | 2023-03-02T09:00:00Z
          Ср, 2 августа 2023 10:00:00 +0300       | 2023-08-02T07:00:00Z
          """)
  void otherLanguagesAreReadInUtf8(String text, String instant) {
    assertThat(date(text).instant()).hasToString(instant);
  }

  @Test
  void otherCharsetsAreReadToo() {
    assertThat(in(ISO_8859_1, "Do, 2 März 2023 10:00 +0000")).hasToString("2023-03-02T10:00:00Z");
    assertThat(in(ISO_8859_1, "2 DÉC. 2023 10:00 +0000")).hasToString("2023-12-02T10:00:00Z");
    for (String japanese : new String[] {"ISO-2022-JP", "Shift_JIS", "EUC-JP", "GBK"}) {
      assertThat(in(Charset.forName(japanese), "2009年4月28日 23:45:01:JST"))
          .as(japanese)
          .hasToString("2009-04-28T14:45:01Z");
    }
  }

  @Test
  void theRangeIsKept() {
    byte[] bytes = "xTue, 29 Aug 2023 16:20:12 +00000".getBytes(UTF_8);
    assertThat(reader.read(bytes, 1, bytes.length - 1)).isNotNull();
    assertThat(reader.start()).isEqualTo(1);
    assertThat(reader.end()).isEqualTo(bytes.length - 1);
    assertThat(reader.read(bytes, 1, 21)).isNull();
  }

  private String in(Charset charset, String text) {
    byte[] bytes = text.getBytes(charset);
    MailDate date = reader.read(bytes, 0, bytes.length);
    return date == null ? "none" : date.instant().toString();
  }

  private @Nullable MailDate read(String text) {
    return reader.read(Slice.of(text));
  }

  private MailDate date(String text) {
    MailDate date = read(text);
    if (date == null) {
      throw new AssertionError("no date in: " + text);
    }
    return date;
  }
}
