package org.hoptrail.received;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.AttestedBy;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.TimeToken;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Finds the times hidden in the identifiers of a header outside its Received fields. Fields for
/// which no format is known are not looked at.
public final class TokenReader {

  /// A longer value is no identifier, and a Content-Type with its boundary is not longer.
  private static final int LONGEST_VALUE = 16 << 10;

  private final Map<FieldName, List<TokenFormat>> formats = new EnumMap<>(FieldName.class);

  /// @param formats the formats to try, each on the fields it names
  public TokenReader(List<TokenFormat> formats) {
    for (TokenFormat format : formats) {
      for (FieldName field : format.fields()) {
        this.formats.computeIfAbsent(field, name -> new ArrayList<>()).add(format);
      }
    }
  }

  /// The tokens of a header, in the order of its fields; at most one for each format and field.
  public List<TimeToken> read(HeaderBlock header) {
    List<TimeToken> tokens = List.of();
    for (HeaderField field : header.fields()) {
      List<TokenFormat> known = formats.get(field.name());
      if (known == null) {
        continue;
      }
      Slice value = new Slice(header.bytes(), field.valueStart(), field.end()).trim();
      if (value.isEmpty() || value.length() > LONGEST_VALUE) {
        continue;
      }
      tokens = read(new Value(header, field.name(), value), known, tokens);
    }
    return tokens;
  }

  private static List<TimeToken> read(
      Value value, List<TokenFormat> formats, List<TimeToken> found) {
    List<TimeToken> tokens = found;
    for (int i = 0; i < formats.size(); i++) {
      TimeToken token = value.readBy(formats.get(i));
      if (token != null) {
        tokens = tokens.isEmpty() ? new ArrayList<>(4) : tokens;
        tokens.add(token);
      }
    }
    return tokens;
  }

  /// The value of one field, made text once for all formats that want it whole.
  private static final class Value {

    private final HeaderBlock header;
    private final FieldName name;
    private final Slice value;
    private @Nullable Cited<String> whole;

    Value(HeaderBlock header, FieldName name, Slice value) {
      this.header = header;
      this.name = name;
      this.value = value;
    }

    @Nullable TimeToken readBy(TokenFormat format) {
      Slice part = format.narrowed(value);
      if (part.isEmpty()) {
        return null;
      }
      boolean shorter = part.length() < value.length();
      return format.read(shorter ? cited(part, isUnmoved() ? part : value) : whole());
    }

    /// Whether every character of the text stands where its byte stands, see [Cited#part].
    private boolean isUnmoved() {
      return value.isAscii() ? !value.isFolded() : whole().value().length() == value.length();
    }

    private Cited<String> whole() {
      if (whole == null) {
        whole = cited(value, value);
      }
      return whole;
    }

    private Cited<String> cited(Slice text, Slice place) {
      return new Cited<>(text.unfolded(), header.span(place.start(), place.end()), writerOf(name));
    }

    /// Fields that a user agent or library writes are the client's word; the others are a server's.
    private static AttestedBy writerOf(FieldName field) {
      return switch (field) {
        case MESSAGE_ID, RESENT_MESSAGE_ID, CONTENT_TYPE, THREAD_INDEX -> AttestedBy.CLIENT_CLAIM;
        default -> AttestedBy.SERVER_CLAIM;
      };
    }
  }
}
