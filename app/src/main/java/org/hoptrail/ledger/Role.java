package org.hoptrail.ledger;

/// What a key is to an entry; bits, as one key may be several things.
final class Role {

  /// The entry is known under it: with others it makes a piece.
  static final int KNOWN = 1;

  /// The entry looks for others that are known under it.
  static final int SEEKS = 2;

  /// The entry is found by it.
  static final int FOUND = 4;

  /// What shares the key happens within minutes, else within days.
  static final int BRIEF = 8;

  private Role() {}
}
