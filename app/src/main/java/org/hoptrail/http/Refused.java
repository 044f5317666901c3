package org.hoptrail.http;

import java.io.Serial;
import org.hoptrail.index.QueryError;
import org.hoptrail.render.ProblemJson;
import org.jspecify.annotations.Nullable;

/// A request that gets no answer but this.
final class Refused extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final int status;
  private final String title;
  private final ProblemJson.@Nullable Place place;

  /// @param status the HTTP status
  /// @param title what kind of error it is
  /// @param detail what is wrong and what to do
  Refused(int status, String title, String detail) {
    this(status, title, detail, null);
  }

  private Refused(int status, String title, String detail, ProblemJson.@Nullable Place place) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.place = place;
  }

  /// A query that cannot be understood.
  static Refused query(QueryError error) {
    ProblemJson.Place place = new ProblemJson.Place(error.at(), error.end());
    return new Refused(400, "The query is wrong", error.sentence(), place);
  }

  int status() {
    return status;
  }

  ProblemJson problem() {
    return new ProblemJson(status, title, String.valueOf(getMessage()), place);
  }
}
