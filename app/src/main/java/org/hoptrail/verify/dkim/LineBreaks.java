package org.hoptrail.verify.dkim;

import org.hoptrail.model.HeaderBlock;

/// How the lines of a file end.
final class LineBreaks {

  private LineBreaks() {}

  /// Whether a lone CR ends lines in this file: there are some in its header, and no LF. Elsewhere
  /// a lone CR is an octet like any other, as most signers hash it.
  static boolean areCarriageReturns(HeaderBlock header) {
    boolean found = false;
    for (byte b : header.bytes()) {
      if (b == '\n') {
        return false;
      }
      found |= b == '\r';
    }
    return found;
  }
}
