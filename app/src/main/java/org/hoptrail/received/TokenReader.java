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
      tokens = read(cited(header, field, value), known, tokens);
    }
    return tokens;
  }

  private static List<TimeToken> read(
      Cited<String> value, List<TokenFormat> formats, List<TimeToken> found) {
    List<TimeToken> tokens = found;
    for (TokenFormat format : formats) {
      TimeToken token = format.read(value);
      if (token != null) {
        tokens = tokens.isEmpty() ? new ArrayList<>(4) : tokens;
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static Cited<String> cited(HeaderBlock header, HeaderField field, Slice value) {
    return new Cited<>(
        value.unfolded(), header.span(value.start(), value.end()), writerOf(field.name()));
  }

  /// Fields that a user agent or library writes are the client's word; the others are a server's.
  private static AttestedBy writerOf(FieldName field) {
    return switch (field) {
      case MESSAGE_ID, RESENT_MESSAGE_ID, CONTENT_TYPE, THREAD_INDEX -> AttestedBy.CLIENT_CLAIM;
      default -> AttestedBy.SERVER_CLAIM;
    };
  }
}
