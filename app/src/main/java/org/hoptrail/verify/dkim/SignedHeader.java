package org.hoptrail.verify.dkim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.jspecify.annotations.Nullable;

/// The octets of the header that a signature covers (RFC 6376 3.7).
final class SignedHeader {

  private final HeaderBlock header;
  private final boolean crBreaks;

  /// A change to try: what if a field were written otherwise?
  ///
  /// @param field the field
  /// @param bytes how it is written then
  record Change(HeaderField field, byte[] bytes) {}

  SignedHeader(HeaderBlock header) {
    this.header = header;
    this.crBreaks = LineBreaks.areCarriageReturns(header);
  }

  /// The fields that `h=` selects, in its order: of fields of one name the lowest first. A name for
  /// which no field is left selects nothing. The signature never covers itself.
  ///
  /// @param without indexes of fields to act as if they were not there
  List<HeaderField> selected(Signature signature, Set<Integer> without) {
    Map<String, ArrayDeque<HeaderField>> byName = new HashMap<>();
    for (String name : signature.signed()) {
      byName.putIfAbsent(name.toLowerCase(Locale.ROOT), new ArrayDeque<>());
    }
    for (HeaderField field : header.fields()) {
      ArrayDeque<HeaderField> same = byName.get(name(field));
      if (same != null
          && field.index() != signature.field().index()
          && !without.contains(field.index())) {
        same.addLast(field);
      }
    }
    List<HeaderField> chosen = new ArrayList<>(signature.signed().size());
    for (String name : signature.signed()) {
      ArrayDeque<HeaderField> left = byName.get(name.toLowerCase(Locale.ROOT));
      HeaderField field = left == null ? null : left.pollLast();
      if (field != null) {
        chosen.add(field);
      }
    }
    return chosen;
  }

  /// The name of a field in lower case.
  String name(HeaderField field) {
    return new String(
            header.bytes(),
            field.start(),
            field.nameEnd() - field.start(),
            StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT);
  }

  /// The octets to verify: the given fields, then the signature without the value of its `b=`.
  byte[] octets(Signature signature, List<HeaderField> fields, @Nullable Change change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    for (HeaderField field : fields) {
      byte[] changed =
          change != null && change.field().index() == field.index() ? change.bytes() : null;
      signature.header().header(changed == null ? bytes(field) : changed, crBreaks, out);
      out.write('\r');
      out.write('\n');
    }
    signature.header().header(unsigned(signature), crBreaks, out);
    return out.toByteArray();
  }

  /// The bytes of a field without the line break that ends it.
  byte[] bytes(HeaderField field) {
    return Arrays.copyOfRange(header.bytes(), field.start(), field.end());
  }

  private byte[] unsigned(Signature signature) {
    HeaderField field = signature.field();
    byte[] all = bytes(field);
    int from = signature.valueStart() - field.start();
    int to = signature.valueEnd() - field.start();
    byte[] rest = new byte[all.length - (to - from)];
    System.arraycopy(all, 0, rest, 0, from);
    System.arraycopy(all, to, rest, from, all.length - to);
    return rest;
  }
}
