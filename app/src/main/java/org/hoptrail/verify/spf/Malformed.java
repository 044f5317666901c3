package org.hoptrail.verify.spf;

/// A record, or a piece of one, breaks the grammar of RFC 7208 12. The message says where and how,
/// in words that can follow a colon.
final class Malformed extends Exception {

  Malformed(String how) {
    super(how, null, false, false);
  }

  String how() {
    return String.valueOf(getMessage());
  }
}
