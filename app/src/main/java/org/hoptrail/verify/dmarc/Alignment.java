package org.hoptrail.verify.dmarc;

import java.util.function.UnaryOperator;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;

/// Whether a verified domain speaks for the author's (RFC 7489 3.1).
///
/// @param author the domain of the `From` field
/// @param organisational gives the organisational domain of a name
record Alignment(String author, UnaryOperator<String> organisational) {

  /// Whether a verdict passed for a domain that is the author's, or belongs to the same
  /// organisation where that is enough.
  boolean holds(Verdict verdict, boolean strict) {
    return verdict.result() == Result.PASS && covers(domain(verdict), strict);
  }

  /// Whether a domain is the author's, or belongs to the same organisation where that is enough.
  boolean covers(String domain, boolean strict) {
    if (domain.equalsIgnoreCase(author)) {
      return true;
    }
    return !strict && organisational.apply(domain).equals(organisational.apply(author));
  }

  /// The domain that a verdict of SPF or DKIM speaks of.
  static String domain(Verdict verdict) {
    String value = verdict.value();
    return value.substring(value.lastIndexOf('@') + 1);
  }
}
