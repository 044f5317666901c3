package org.hoptrail.received;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Oddity;
import org.hoptrail.model.Oddity.Kind;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Collects what is odd in one trace field.
public final class Oddities {

  private final HeaderBlock block;
  private List<Oddity> found = List.of();

  /// @param block the header the field stands in
  Oddities(HeaderBlock block) {
    this.block = block;
  }

  /// An id that the system cannot have drawn.
  ///
  /// @param says one sentence
  /// @param source where the rule comes from
  public void id(Slice where, String says, String source) {
    add(Kind.ID, where, Certainty.STRONG, says, source);
  }

  /// An id, if there is one, that does not fit the format of the system's own.
  ///
  /// @return false when it does not fit
  public boolean idUnless(QueueIdFormat format, @Nullable Slice id, String says, String source) {
    if (id == null || format.fits(id.text())) {
      return true;
    }
    id(id, says, source);
    return false;
  }

  /// A form that no line of the system has.
  public void grammar(Slice where, Certainty certainty, String says, String source) {
    add(Kind.GRAMMAR, where, certainty, says, source);
  }

  /// A version or feature that did not exist yet.
  public void tooNew(Slice where, Certainty certainty, String says, String source) {
    add(Kind.TOO_NEW, where, certainty, says, source);
  }

  /// Figures that are no address.
  void address(Slice where, String says, String source) {
    add(Kind.ADDRESS, where, Certainty.STRONG, says, source);
  }

  private void add(Kind kind, Slice where, Certainty certainty, String says, String source) {
    found = found.isEmpty() ? new ArrayList<>(2) : found;
    found.add(new Oddity(kind, block.span(where.start(), where.end()), certainty, says, source));
  }

  /// Everything added.
  List<Oddity> found() {
    return found;
  }
}
