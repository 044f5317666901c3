package org.hoptrail.model;

/// Whose turn it is after a reply.
public enum Turn {
  /// The person or program that wrote the message.
  SENDER("the sender"),
  /// Whoever runs the server that sends, or the sending domain.
  SENDER_ADMIN("the sender's administrator"),
  /// The person it was sent to.
  RECIPIENT("the recipient"),
  /// Whoever runs the server that answered, or the recipient's domain.
  RECIPIENT_ADMIN("the recipient's administrator"),
  /// Nobody: the sending server tries again by itself, or all is well.
  NOBODY("nobody");

  private final String words;

  Turn(String words) {
    this.words = words;
  }

  /// The turn in words, as in `the sender's administrator`.
  public String words() {
    return words;
  }
}
