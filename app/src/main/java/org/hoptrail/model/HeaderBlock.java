package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The header of one message: its bytes and its fields in order, newest trace field first.
///
/// @param source the message
/// @param bytes the header block; index 0 is byte `source.offset()` of the unpacked file
/// @param fields the fields, top of the message first
public record HeaderBlock(Source source, byte[] bytes, List<HeaderField> fields) {

  /// The span of a range of [#bytes].
  public Span span(int start, int end) {
    return new Span(source, source.offset() + start, source.offset() + end);
  }

  /// The first field of that name, or null.
  public @Nullable HeaderField first(FieldName name) {
    for (HeaderField field : fields) {
      if (field.name() == name) {
        return field;
      }
    }
    return null;
  }
}
