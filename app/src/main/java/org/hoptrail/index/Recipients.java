package org.hoptrail.index;

import org.hoptrail.model.Cited;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Report;
import org.hoptrail.text.Mailboxes;
import org.hoptrail.text.Slice;

/// Values that stand in the header and not in the report.
final class Recipients {

  /// A message to more addresses than this is found by its first ones.
  private static final int MOST = 200;

  private Recipients() {}

  /// The addresses of To and Cc.
  static void read(Report report, Values to) {
    HeaderBlock header = report.header();
    for (HeaderField field : header.fields()) {
      if (RouteFields.isRecipient(field.name())) {
        addresses(header.bytes(), field, to);
      }
    }
  }

  private static void addresses(byte[] bytes, HeaderField field, Values to) {
    int from = field.valueStart();
    for (int i = 0; i < MOST && from < field.end(); i++) {
      Slice address = Mailboxes.firstAddress(new Slice(bytes, from, field.end()));
      if (address == null) {
        return;
      }
      to.text(Mailboxes.withoutComments(address));
      from = comma(bytes, Math.max(address.end(), from + 1), field.end());
    }
  }

  /// The byte behind the next comma, or the end.
  private static int comma(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && bytes[i] != ',') {
      i++;
    }
    return i + 1;
  }

  /// The Message-ID without its angle brackets, which nobody types.
  static void id(Report report, Values to) {
    Cited<String> id = report.message().messageId();
    if (id != null) {
      to.text(bare(id.value()));
    }
  }

  /// A text without the angle brackets around it.
  static String bare(String text) {
    String stripped = text.strip();
    boolean bracketed = stripped.length() > 2 && stripped.startsWith("<") && stripped.endsWith(">");
    return bracketed ? stripped.substring(1, stripped.length() - 1) : stripped;
  }
}
