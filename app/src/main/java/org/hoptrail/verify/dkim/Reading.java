package org.hoptrail.verify.dkim;

/// What was read from a signature field.
sealed interface Reading permits Signature, Reading.Malformed {

  /// A field that is no signature one could verify.
  ///
  /// @param why what is wrong with it, the end of a sentence
  /// @param domain `d=` when it could be read, else empty
  /// @param selector `s=` when it could be read, else empty
  record Malformed(String why, String domain, String selector) implements Reading {}
}
