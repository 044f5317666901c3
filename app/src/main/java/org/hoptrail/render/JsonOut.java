package org.hoptrail.render;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes JSON (RFC 8259) as UTF-8: compact, or indented for people with arrays of plain values on
/// one line.
final class JsonOut {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .rootValueSeparator("")
          .build();

  private static final char REPLACEMENT = '\ufffd';

  private final JsonGenerator json;

  /// A name, ready to be written many times.
  record Name(String text, SerializedString quoted) {

    Name(String text) {
      this(text, new SerializedString(text));
    }
  }

  /// @param indented whether to write for people
  JsonOut(OutputStream out, boolean indented) {
    json = FACTORY.createGenerator(indented ? new Indented() : ObjectWriteContext.empty(), out);
  }

  /// Printers keep the depth, so each text has its own.
  private static final class Indented extends ObjectWriteContext.Base {

    private final PrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }
  }

  void startObject() {
    json.writeStartObject();
  }

  void name(Name name) {
    json.writeName(name.quoted);
  }

  void endObject() {
    json.writeEndObject();
  }

  void startArray() {
    json.writeStartArray();
  }

  void endArray() {
    json.writeEndArray();
  }

  void nothing() {
    json.writeNull();
  }

  void bool(boolean value) {
    json.writeBoolean(value);
  }

  void number(long value) {
    json.writeNumber(value);
  }

  void number(double value) {
    json.writeNumber(value);
  }

  /// An array of two numbers.
  void pair(long first, long second) {
    json.writeStartArray();
    json.writeNumber(first);
    json.writeNumber(second);
    json.writeEndArray();
  }

  /// Half a surrogate pair is replaced: UTF-8 has no place for it.
  void text(@Nullable String text) {
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(wellFormed(text));
    }
  }

  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(
                c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  /// A value that is JSON already.
  void written(byte[] value) {
    json.writeRawValue(new String(value, StandardCharsets.UTF_8));
  }

  /// A line break between two values that belong to no array.
  void endLine() {
    json.writeRaw('\n');
  }

  /// Hands everything written so far to the stream.
  void flush() {
    json.flush();
  }
}
