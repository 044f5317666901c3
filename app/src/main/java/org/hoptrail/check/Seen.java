package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Span;
import org.jspecify.annotations.Nullable;

/// A finding while its evidence is put together.
final class Seen {

  private final String check;
  private final Certainty certainty;
  private final @Nullable Hop hop;
  private final String title;
  private final List<Evidence> evidence = new ArrayList<>(3);

  /// @param hop the hop concerned, or null for the whole message
  /// @param title what was seen, one sentence
  Seen(String check, Certainty certainty, @Nullable Hop hop, String title) {
    this.check = check;
    this.certainty = certainty;
    this.hop = hop;
    this.title = title;
  }

  /// Adds the bytes of a value, when there is one.
  Seen at(@Nullable Cited<?> value) {
    return value == null ? this : at(value.span());
  }

  Seen at(Span span) {
    evidence.add(new Evidence.Bytes(span));
    return this;
  }

  Seen with(Evidence piece) {
    evidence.add(piece);
    return this;
  }

  /// The finding, loud as it is certain.
  Finding because(
      String explanation, List<String> innocent, String howToCheck, String... references) {
    return new Finding(
        check,
        certainty,
        OddStamps.severity(certainty),
        hop,
        title,
        explanation,
        innocent,
        howToCheck,
        List.of(references),
        evidence);
  }
}
