package org.hoptrail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoptrail.SharedData;
import org.hoptrail.model.MailDate;
import org.junit.jupiter.api.Test;

/// Holds the reader against what another parser expects of its own test strings.
class DateOracleTest {

  private static final Pattern LINE =
      Pattern.compile("\"input\": \"((?:[^\"\\\\]|\\\\.)*)\", \"expected\": (.*)}$");
  private static final Pattern FIELD = Pattern.compile("\"(\\w+)\": (\\w+)");

  /// A list of numbers that happens to have the length of a date: not certain, so not a date here.
  private static final String NUMBERS = " 4 8 15 16 23 42, 4 8 15 16 23 42";

  @Test
  void anotherParserReadsTheSameFields() throws IOException {
    List<String> wrong = new ArrayList<>();
    int lines = 0;
    for (String line :
        Files.readAllLines(SharedData.require("data/oracles/stalwart_mail_parser_date.jsonl"))) {
      Matcher parts = LINE.matcher(line);
      assertThat(parts.find()).as(line).isTrue();
      String input = unescaped(parts.group(1));
      String expected = expected(parts.group(2));
      if (!input.startsWith(NUMBERS) && !expected.equals(actual(input))) {
        wrong.add(input + ": " + actual(input) + " for " + expected);
      }
      lines++;
    }
    assertThat(wrong).isEmpty();
    assertThat(lines).isGreaterThan(10);
  }

  private static String actual(String input) {
    DateReader reader = new DateReader();
    Slice bytes = Slice.of(input);
    MailDate date = reader.read(bytes);
    if (date == null) {
      date = reader.findFirst(bytes.bytes(), bytes.start(), bytes.end());
    }
    return date == null ? "none" : date.epochSecond() + " " + date.offsetSeconds();
  }

  private static String expected(String json) {
    int[] values = new int[8];
    boolean west = false;
    int count = 0;
    Matcher field = FIELD.matcher(json);
    while (field.find()) {
      if (field.group(1).equals("tz_before_gmt")) {
        west = field.group(2).equals("true");
      } else {
        values[count++] = Integer.parseInt(field.group(2));
      }
    }
    if (count == 0) {
      return "none";
    }
    int offset = (values[6] * 3600 + values[7] * 60) * (west ? -1 : 1);
    long local =
        java.time.LocalDateTime.of(values[0], values[1], values[2], values[3], values[4], values[5])
            .toEpochSecond(java.time.ZoneOffset.UTC);
    return (local - offset) + " " + offset;
  }

  private static String unescaped(String json) {
    return json.replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"");
  }
}
