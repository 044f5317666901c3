package org.hoptrail.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.StringJoiner;
import org.hoptrail.index.ParsedQuery;
import org.hoptrail.index.QueryError;
import org.hoptrail.index.SearchQuery;
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

  /// The query `q`; everything when there is none.
  ///
  /// @throws Refused it cannot be understood
  static SearchQuery query(Context request) throws Refused {
    String text = request.queryParam("q");
    return switch (ParsedQuery.of(text == null ? "" : text)) {
      case SearchQuery query -> query;
      case QueryError error -> throw Refused.query(error);
    };
  }

  /// The constant that a parameter names in lower case; the first when it is not there.
  ///
  /// @throws Refused it names none
  static <E extends Enum<E>> E word(Context request, String name, E[] constants) throws Refused {
    String named = request.queryParam(name);
    StringJoiner words = new StringJoiner(", ");
    for (E constant : constants) {
      String word = constant.name().toLowerCase(Locale.ROOT);
      if (named == null || named.equals(word)) {
        return constant;
      }
      words.add(word);
    }
    throw wrong(name + " is one of " + words + ".");
  }

  /// One of them makes no sense.
  static Refused wrong(String detail) {
    return new Refused(400, "Wrong question", detail);
  }
}
