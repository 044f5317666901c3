package org.hoptrail.verify.arc;

import java.util.List;
import org.hoptrail.model.HeaderField;

/// What the ARC fields of a header make up.
sealed interface Chain {

  /// No ARC field at all.
  record Absent() implements Chain {}

  /// Fields that make no chain.
  ///
  /// @param sentence what is wrong
  /// @param field where
  record Broken(String sentence, HeaderField field) implements Chain {}

  /// Complete sets without gaps.
  ///
  /// @param list the sets, instance 1 first
  record Sets(List<ArcSet> list) implements Chain {
    public Sets {
      list = List.copyOf(list);
    }
  }
}
