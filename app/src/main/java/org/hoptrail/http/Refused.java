package org.hoptrail.http;

import java.io.Serial;

/// A request that gets no answer but this.
final class Refused extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final int status;
  private final String title;

  /// @param status the HTTP status
  /// @param title what kind of error it is
  /// @param detail what is wrong and what to do
  Refused(int status, String title, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
