package org.hoptrail.index;

/// A query that cannot be understood.
final class Refused extends Exception {

  private final int at;
  private final int end;
  private final String sentence;

  /// @param at the first character that is wrong
  /// @param end the character behind the last that is wrong
  Refused(int at, int end, String sentence) {
    super(sentence);
    this.at = at;
    this.end = Math.max(end, at + 1);
    this.sentence = sentence;
  }

  int at() {
    return at;
  }

  int end() {
    return end;
  }

  String sentence() {
    return sentence;
  }
}
