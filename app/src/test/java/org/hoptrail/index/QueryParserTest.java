package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.hoptrail.index.Condition.Value;
import org.hoptrail.model.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries become the trees they should, and mistakes are pointed at.
class QueryParserTest {

  private static Condition read(String query) {
    ParsedQuery parsed = ParsedQuery.of(query);
    assertThat(parsed).as(query).isInstanceOf(SearchQuery.class);
    return ((SearchQuery) parsed).condition();
  }

  private static Value value(String query) {
    return ((Condition.Is) read(query)).value();
  }

  private static QueryError refused(String query) {
    ParsedQuery parsed = ParsedQuery.of(query);
    assertThat(parsed).as(query).isInstanceOf(QueryError.class);
    return (QueryError) parsed;
  }

  @Test
  void nothing_asks_for_everything() {
    assertThat(read("")).isEqualTo(new Condition.All());
    assertThat(read("  * ")).isEqualTo(new Condition.All());
  }

  @Test
  void not_binds_closest_and_or_least() {
    assertThat(read("a b OR NOT c AND d"))
        .isEqualTo(read("(a AND b) OR ((NOT c) AND d)"))
        .isNotEqualTo(read("a AND (b OR NOT c) AND d"));
    assertThat(read("-a")).isEqualTo(read("NOT a"));
    assertThat(read("by:a-b")).isInstanceOf(Condition.Is.class);
  }

  @Test
  void small_letters_are_no_keywords() {
    assertThat(read("a or b")).isEqualTo(read("a \"or\" b"));
    assertThat(read("ORANGE")).isEqualTo(read("orange"));
  }

  @Test
  void a_hop_is_asked_for_several_things() {
    Condition hop = read("hop(by:mx1 AND transit:>1h)");
    assertThat(hop).isInstanceOf(Condition.SameHop.class);
    assertThat(((Condition.SameHop) hop).inner()).isEqualTo(read("by:mx1 transit:>1h"));
  }

  @ParameterizedTest
  @CsvSource({
    "transit:>5m, 300001, 9223372036854775807",
    "transit:>=5m, 300000, 9223372036854775807",
    "transit:<1h30m, -9223372036854775808, 5399999",
    "transit:<=250ms, -9223372036854775808, 250",
    "transit:2d, 172800000, 259199999",
    "transit:-5s, -5999, -5000",
    "transit:<0, -9223372036854775808, -1",
    "transit:[1m TO 5m], 60000, 300000",
    "transit:{1m TO 5m}, 60001, 299999",
    "transit:[* TO 5m], -9223372036854775808, 300000",
    "hops:>=3, 3, 9223372036854775807",
    "date:1970, 0, 31535999999",
    "date:1970-01-02, 86400000, 172799999",
    "date:>1970-01-01, 86400000, 9223372036854775807",
    "date:[1970-01-01 TO 1970-01-02], 0, 172799999",
    "date:{1970-01-01 TO 1970-01-03}, 86400000, 172799999",
    "date:1970-01-01T10:30, 37800000, 37859999",
    "date:1970-01-01T01:00:00+01:00, 0, 999",
  })
  void times_and_numbers_are_ranges(String query, long min, long max) {
    assertThat(value(query)).isEqualTo(new Value.Between(min, max));
  }

  @ParameterizedTest
  @CsvSource({
    "peer:203.0.113.0/24, 203.0.113.0, 203.0.113.255",
    "peer:203.0.113.77/24, 203.0.113.0, 203.0.113.255",
    "peer:203.0.113.*, 203.0.113.0, 203.0.113.255",
    "peer:192.0.2.7, 192.0.2.7, 192.0.2.7",
    "peer:2001:db8::/32, '2001:db8::', 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
    "peer:2001:db8::/96, '2001:db8::', '2001:db8::ffff:ffff'",
    "peer:::/0, '::', ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "peer:[192.0.2.1 TO 192.0.2.9], 192.0.2.1, 192.0.2.9",
  })
  void networks_are_ranges(String query, String first, String last) {
    Value.Addresses range = (Value.Addresses) value(query);
    assertThat(range.first().toString()).isEqualTo(first);
    assertThat(range.last().toString()).isEqualTo(last);
  }

  @Test
  void stars_make_patterns_but_not_in_quotes() {
    assertThat(value("by:*.example.net")).isEqualTo(new Value.Pattern("*.example.net"));
    assertThat(value("by:\"*.example.net\"")).isEqualTo(new Value.Exact("*.example.net"));
    assertThat(value("by:*")).isEqualTo(new Value.Any());
    assertThat(value("BY:MX1.Example.NET.")).isEqualTo(new Value.Exact("mx1.example.net"));
  }

  @Test
  void words_are_cut_alike_everywhere() {
    assertThat(read("mx1.example.net"))
        .isEqualTo(
            new Condition.Anywhere(new Value.Phrase(List.of("mx1", "example", "net"), false)));
    assertThat(read("2001:db8::1"))
        .isEqualTo(new Condition.Anywhere(new Value.Phrase(List.of("2001", "db8", "1"), false)));
    assertThat(read("Invo*"))
        .isEqualTo(new Condition.Anywhere(new Value.Phrase(List.of("invo"), true)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pear:1.2.3.4|0|4|did you mean peer?",
        "from:a AND stnding:own|11|18|did you mean standing?",
        "xyzzy:1|0|5|There is no field xyzzy",
        "(a OR b|0|1|not closed",
        "a)|1|2|No bracket",
        "a AND|5|6|missing here",
        "a OR OR b|5|6|missing here",
        "AND a|0|1|missing here",
        "\"abc|0|1|quotes",
        "by:|2|3|must follow",
        "by: x|2|3|must follow",
        "transit:>|8|9|must follow",
        "transit:>fast|9|13|no duration",
        "date:2026-13|5|12|no date",
        "date:[2026 TO|5|13|[A TO B]",
        "date:[2026 TO 20x6]|14|18|no date",
        "peer:300.1.1.1|5|14|no IP address",
        "system:>exim|7|8|no order",
        "system:[a TO b]|7|15|no order",
        "hop(subject:a)|4|11|outside of hop",
        "hop(a)|4|5|name a field",
        "hop(hop(by:a))|4|7|no hops",
        "by:(a OR b)|3|4|with each value",
        "-.-|1|3|no letter",
        "by:*a????????????????????????????????|3|37|too complicated",
      })
  void mistakes_are_pointed_at(String query, int at, int end, String said) {
    QueryError error = refused(query);
    assertThat(error.sentence()).contains(said);
    assertThat(List.of(error.at(), error.end())).as(query).isEqualTo(List.of(at, end));
  }

  @Test
  void carets_stand_under_the_mistake() {
    assertThat(refused("by:mx1 AND pear:1").pointed())
        .isEqualTo("by:mx1 AND pear:1\n           ^^^^");
    assertThat(refused("a ".repeat(100) + "pear:1").pointed().lines().toList().getLast())
        .hasSizeLessThan(80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "NOT ", "-", "hop("})
  void depth_is_limited(String opening) {
    refused(opening.repeat(5_000 / opening.length()) + "by:a");
  }

  @Test
  void length_clauses_and_patterns_are_limited() {
    assertThat(refused("a".repeat(10_001)).sentence()).contains("at most");
    assertThat(refused("a ".repeat(501)).sentence()).contains("500");
    assertThat(refused("by:*a* ".repeat(21)).sentence()).contains("patterns");
  }

  private static final List<String> PIECES =
      List.of(
          "by:",
          "peer:",
          "date:",
          "transit:",
          "hop(",
          "subject:",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          " TO ",
          " AND ",
          " OR ",
          " NOT ",
          "-",
          "\"",
          "*",
          "?",
          ">",
          "<",
          "=",
          ":",
          " ",
          "a",
          "mx1",
          "203.0.113.0/24",
          "2001:db8::",
          "5m",
          "2026-01",
          "\u0000",
          "\ud800",
          "\u00e4",
          "99999999999999999999",
          "/",
          "\\",
          "~",
          "^",
          "hops:",
          "from:",
          "id:",
          "\t",
          "\u6f22");

  /// Any text gives a query, which Lucene takes too, or a mistake with a place in it.
  @Test
  void no_text_makes_an_exception() {
    Random random = new Random(6);
    int understood = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      understood += check(text.toString()) ? 1 : 0;
    }
    assertThat(understood).isBetween(1_000, 39_000);
  }

  private static boolean check(String text) {
    return switch (ParsedQuery.of(text)) {
      case SearchQuery query -> {
        assertThat(Translation.of(query, Found.What.MESSAGES)).as(text).isNotNull();
        yield true;
      }
      case QueryError error -> {
        assertThat(error.at()).as(text).isBetween(0, text.length());
        assertThat(error.end()).as(text).isBetween(error.at() + 1, text.length() + 1);
        assertThat(error.pointed()).as(text).contains("^");
        yield false;
      }
    };
  }
}
