package org.hoptrail.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// What stands behind the question mark.
final class Parameters {

  private Parameters() {}

  /// The number that a parameter has.
  ///
  /// @param otherwise when it is not there
  /// @param most the largest that is taken; the least is 0
  /// @throws Refused it is another, or none
  static int number(Context request, String name, int otherwise, int most) throws Refused {
    @Nullable String text = request.queryParam(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException none) {
      // Told below, with the numbers that are too large.
    }
    throw wrong(name + " is a number from 0 to " + most + ".");
  }

  /// One of them makes no sense.
  static Refused wrong(String detail) {
    return new Refused(400, "Wrong question", detail);
  }
}
