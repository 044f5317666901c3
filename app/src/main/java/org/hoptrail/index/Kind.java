package org.hoptrail.index;

/// What the values of a field are, and with that how they are written in a query.
enum Kind {
  WORD("a word or id, the whole of it; `*` and `?` stand for what is left out"),
  ID("an id, the whole of it; `*` and `?`; found by free words too"),
  TEXT("words in any order; in quotes one after the other; `begin*`"),
  HOST("a host name, its first label, or a domain it lies in; `*` and `?`"),
  MAIL("an address, its part before or after the `@`, or a domain above; `*` and `?`"),
  ADDRESS("an IP address, a network `203.0.113.0/24`, or a range `[A TO B]`"),
  TIME("a year, month, day or time (UTC): `2026-03`; `>`, `<=`, `[A TO B]`"),
  DURATION("`90s`, `5m`, `1h30m`, `2d`, `250ms`; `>`, `<=`, `[A TO B]`"),
  NUMBER("a whole number; `>`, `<=`, `[A TO B]`");

  private final String written;

  Kind(String written) {
    this.written = written;
  }

  /// How a value is written in a query, in Markdown.
  String written() {
    return written;
  }

  /// Whether values have an order that a query can ask for.
  boolean isMeasured() {
    return this == TIME || this == DURATION || this == NUMBER;
  }
}
