package org.hoptrail.dns;

import org.xbill.DNS.Message;

/// What came back to one query from one server.
sealed interface Heard {

  /// A message that answers this query: id, question and sender fit.
  record Reply(Message message) implements Heard {}

  /// Nothing that could be from the server.
  record Silence(String remark) implements Heard {}

  /// The server said something that cannot be read.
  record Noise(String remark) implements Heard {}
}
