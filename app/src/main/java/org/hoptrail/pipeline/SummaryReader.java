package org.hoptrail.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.hoptrail.model.AttestedBy;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.TimeToken;
import org.hoptrail.text.DateReader;
import org.hoptrail.text.EncodedWords;
import org.hoptrail.text.Mailboxes;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Reads the fields by which a person recognises a message. Of a field that occurs twice the
/// topmost counts, except `Delivered-To`, which every final delivery adds.
final class SummaryReader {

  private final DateReader dates = new DateReader();

  MessageSummary read(HeaderBlock header, List<TimeToken> tokens) {
    List<Cited<String>> deliveredTo = List.of();
    EnumMap<FieldName, HeaderField> first = new EnumMap<>(FieldName.class);
    for (HeaderField field : header.fields()) {
      first.putIfAbsent(field.name(), field);
      if (field.name() == FieldName.DELIVERED_TO) {
        deliveredTo = deliveredTo.isEmpty() ? new ArrayList<>(2) : deliveredTo;
        deliveredTo.add(path(header, field, AttestedBy.SERVER_CLAIM));
      }
    }
    return new MessageSummary(
        text(header, first.get(FieldName.MESSAGE_ID)),
        date(header, first.get(FieldName.DATE)),
        author(header, first.get(FieldName.FROM)),
        subject(header, first.get(FieldName.SUBJECT)),
        returnPath(header, first.get(FieldName.RETURN_PATH)),
        deliveredTo,
        tokens);
  }

  private static Slice value(HeaderBlock header, HeaderField field) {
    return new Slice(header.bytes(), field.valueStart(), field.end()).trim();
  }

  private static Cited<String> cited(
      HeaderBlock header, Slice slice, String text, AttestedBy attestedBy) {
    return new Cited<>(text, header.span(slice.start(), slice.end()), attestedBy);
  }

  private static @Nullable Cited<String> text(HeaderBlock header, @Nullable HeaderField field) {
    if (field == null) {
      return null;
    }
    Slice value = value(header, field);
    return cited(header, value, value.unfolded(), AttestedBy.CLIENT_CLAIM);
  }

  private static @Nullable Cited<String> subject(HeaderBlock header, @Nullable HeaderField field) {
    if (field == null) {
      return null;
    }
    Slice value = value(header, field);
    return cited(header, value, EncodedWords.decode(value), AttestedBy.CLIENT_CLAIM);
  }

  private static @Nullable Cited<String> author(HeaderBlock header, @Nullable HeaderField field) {
    if (field == null) {
      return null;
    }
    Slice address = Mailboxes.firstAddress(value(header, field));
    return address == null
        ? text(header, field)
        : cited(header, address, address.text(), AttestedBy.CLIENT_CLAIM);
  }

  private static @Nullable Cited<String> returnPath(
      HeaderBlock header, @Nullable HeaderField field) {
    return field == null ? null : path(header, field, AttestedBy.CLIENT_CLAIM);
  }

  private static Cited<String> path(HeaderBlock header, HeaderField field, AttestedBy attestedBy) {
    Slice value = value(header, field);
    Slice path = Mailboxes.path(value);
    Slice shown = path == null ? value : path;
    return cited(header, shown, shown.text(), attestedBy);
  }

  private @Nullable Cited<MailDate> date(HeaderBlock header, @Nullable HeaderField field) {
    if (field == null) {
      return null;
    }
    MailDate date = dates.read(header.bytes(), field.valueStart(), field.end());
    Slice value = value(header, field);
    return date == null
        ? null
        : new Cited<>(date, header.span(value.start(), value.end()), AttestedBy.CLIENT_CLAIM);
  }
}
