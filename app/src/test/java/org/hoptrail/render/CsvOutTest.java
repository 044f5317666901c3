package org.hoptrail.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutTest {

  private static String cell(String text) {
    StringBuilder table = new StringBuilder();
    new CsvOut(table).text(text).end();
    return table.toString();
  }

  @Test
  void cells_are_parted_by_commas_and_rows_end_with_crlf() {
    StringBuilder table = new StringBuilder();
    CsvOut out = new CsvOut(table);
    out.text("a").text(null).number(null).number(-3).number(0.5).end();
    out.text("").end();
    assertThat(table).hasToString("a,,,-3,0.5\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"a,b|\"a,b\"", "say \"no\"|\"say \"\"no\"\"\"", "1;2|\"1;2\"", "a b|a b", "ü|ü"})
  void what_parts_cells_stands_in_quotes(String text, String written) {
    assertThat(cell(text)).isEqualTo(written + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        " =1",
        "\uff1d1",
        "=cmd|' /C calc'!A0",
      })
  void what_would_be_a_formula_is_text(String text) {
    assertThat(cell(text)).isEqualTo("'" + text + "\r\n");
  }

  @Test
  void a_formula_behind_a_quote_is_text_too() {
    assertThat(cell("=HYPERLINK(\"x\",\"y\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
  }

  @Test
  void a_row_is_one_line() {
    assertThat(cell("a\r\nb\tc\u001b[31m")).isEqualTo("a\\x0d\\x0ab\\x09c\\x1b[31m\r\n");
    assertThat(cell("\t=1")).isEqualTo("\\x09=1\r\n");
  }
}
