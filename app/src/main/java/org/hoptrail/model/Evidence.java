package org.hoptrail.model;

/// What a finding rests on. Everything in it can be looked up by the reader.
public sealed interface Evidence {

  /// Bytes of the message.
  record Bytes(Span span) implements Evidence {}

  /// A line of a log; `line` counts from 1.
  record LogLine(Span span, long line) implements Evidence {}

  /// An answer of the DNS, or its absence.
  record Dns(DnsAnswer answer) implements Evidence {}

  /// Something that ought to stand in a range of bytes and does not.
  record Absence(String what, Span searched) implements Evidence {}

  /// Another message, in this run or in the index, that shares the bytes.
  record OtherMessage(Source message, Span span) implements Evidence {}
}
