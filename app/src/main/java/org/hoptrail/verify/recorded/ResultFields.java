package org.hoptrail.verify.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.RecordedResult;
import org.hoptrail.model.RecordedResult.Agreement;
import org.hoptrail.model.Verdict.Detail;
import org.jspecify.annotations.Nullable;

/// Reads the results that a header records. What does not look like a result is left out.
final class ResultFields {

  private final HeaderBlock header;
  private final List<RecordedResult> results = new ArrayList<>();

  private ResultFields(HeaderBlock header) {
    this.header = header;
  }

  /// Every recorded result, topmost field first, not judged yet.
  static List<RecordedResult> read(HeaderBlock header) {
    ResultFields reader = new ResultFields(header);
    for (HeaderField field : header.fields()) {
      switch (field.name()) {
        case AUTHENTICATION_RESULTS, ARC_AUTHENTICATION_RESULTS -> reader.results(field);
        case RECEIVED_SPF -> reader.receivedSpf(field);
        default -> {}
      }
    }
    return reader.results;
  }

  /// `authserv-id [version]; method=result properties; ...` (RFC 8601 2.2). Exchange Online leaves
  /// the id out; ARC puts `i=1` before it.
  private void results(HeaderField field) {
    List<Part> parts = Part.of(header.bytes(), field.valueStart(), field.end());
    int next = 0;
    if (field.name() == FieldName.ARC_AUTHENTICATION_RESULTS
        && !parts.isEmpty()
        && parts.getFirst().words().getFirst().startsWith("i=")) {
      next++;
    }
    String server = null;
    if (next < parts.size() && parts.get(next).words().getFirst().indexOf('=') < 0) {
      server = parts.get(next).words().getFirst();
      next++;
    }
    for (Part part : parts.subList(next, parts.size())) {
      result(field, part, server);
    }
  }

  private void result(HeaderField field, Part part, @Nullable String server) {
    String first = part.words().getFirst();
    int equals = first.indexOf('=');
    if (equals <= 0) {
      return;
    }
    String method = first.substring(0, equals).toLowerCase(Locale.ROOT);
    int version = method.indexOf('/');
    add(
        field,
        part,
        server,
        version < 0 ? method : method.substring(0, version),
        first.substring(equals + 1),
        properties(part.words().subList(1, part.words().size())));
  }

  /// `result (comment) key=value; key=value` (RFC 7208 9.1).
  private void receivedSpf(HeaderField field) {
    List<Part> parts = Part.of(header.bytes(), field.valueStart(), field.end());
    if (parts.isEmpty()) {
      return;
    }
    List<String> words = new ArrayList<>();
    parts.forEach(part -> words.addAll(part.words()));
    List<Detail> properties = properties(words.subList(1, words.size()));
    Part whole = new Part(List.of(), parts.getFirst().start(), parts.getLast().end());
    add(field, whole, value(properties, "receiver"), "spf", words.getFirst(), properties);
  }

  private void add(
      HeaderField field,
      Part part,
      @Nullable String server,
      String method,
      String result,
      List<Detail> properties) {
    results.add(
        new RecordedResult(
            field.index(),
            header.span(part.start(), part.end()),
            server,
            method,
            result.toLowerCase(Locale.ROOT),
            properties,
            false,
            Agreement.OPEN,
            ""));
  }

  private static List<Detail> properties(List<String> words) {
    List<Detail> result = new ArrayList<>(words.size());
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        String name = word.substring(0, equals).toLowerCase(Locale.ROOT);
        result.add(new Detail(name, word.substring(equals + 1)));
      }
    }
    return result;
  }

  private static @Nullable String value(List<Detail> properties, String name) {
    for (Detail property : properties) {
      if (property.name().equals(name)) {
        return property.value();
      }
    }
    return null;
  }
}
