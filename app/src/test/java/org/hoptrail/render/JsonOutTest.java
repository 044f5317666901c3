package org.hoptrail.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is written is read back by somebody else's reader.
class JsonOutTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonOut.Name KEY = new JsonOut.Name("key");
  private static final JsonOut.Name OTHER = new JsonOut.Name("other");

  @Test
  void every_character_comes_back() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x11000; c++) {
      all.appendCodePoint(c >= 0xd800 && c < 0xe000 ? '?' : c);
    }
    assertThat(read(json -> json.text(all.toString())).stringValue()).isEqualTo(all.toString());
  }

  @Test
  void half_a_surrogate_pair_is_replaced() {
    assertThat(written(false, json -> json.text("a\ud83d"))).isEqualTo("\"a\ufffd\"");
    assertThat(written(false, json -> json.text("\ude00b"))).isEqualTo("\"\ufffdb\"");
  }

  @Test
  void a_text_longer_than_the_buffer_comes_back() {
    String text = "0123456789\t\u20ac\ud83d\ude00".repeat(20_000);
    assertThat(read(json -> json.text(text)).stringValue()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        7,
        10,
        99,
        100,
        12_345_678,
        99_999_999,
        100_000_000,
        1_968_179_790,
        -1,
        -305,
        9_999_999_999_999_999L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void numbers_are_written_as_java_writes_them(long number) {
    assertThat(written(false, json -> json.number(number))).isEqualTo(Long.toString(number));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 0.01, -2.5, 1e-7, 9_999_999, 1e7, 123_456_789.5})
  void fractions_are_written_as_java_writes_them(double number) {
    assertThat(written(false, json -> json.number(number))).isEqualTo(Double.toString(number));
  }

  @Test
  void compact() {
    assertThat(written(false, JsonOutTest::example))
        .isEqualTo("{\"key\":[1,{},{\"key\":null}],\"other\":[]}");
  }

  @Test
  void indented() {
    assertThat(written(true, JsonOutTest::example))
        .isEqualTo(
            """
            {
              "key" : [ 1, { }, {
                "key" : null
              } ],
              "other" : [ ]
            }\
            """);
  }

  private static void example(JsonOut json) {
    json.startObject();
    json.name(KEY);
    json.startArray();
    json.number(1);
    json.startObject();
    json.endObject();
    json.startObject();
    json.name(KEY);
    json.text(null);
    json.endObject();
    json.endArray();
    json.name(OTHER);
    json.startArray();
    json.endArray();
    json.endObject();
  }

  private static JsonNode read(Consumer<JsonOut> value) {
    return JSON.readTree(written(false, value));
  }

  private static String written(boolean indented, Consumer<JsonOut> value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonOut json = new JsonOut(out, indented);
    value.accept(json);
    json.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
