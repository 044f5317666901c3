package org.hoptrail.render;

import java.util.List;

/// The forms of JSON that the API gives.
public final class Document {
  /// A message with its report.
  public static final Document ROUTE = new Document("Route", false, RouteAnswer.SHAPE);

  /// A page of results.
  public static final Document RESULTS = new Document("Results", false, ResultsJson.SHAPE);

  /// What the index holds.
  public static final Document STATS = new Document("Stats", false, StatsJson.SHAPE);

  /// What can be written in a query.
  public static final Document FIELDS = new Document("Fields", false, FieldsJson.SHAPE);

  /// What the server says of itself.
  public static final Document HEALTH = new Document("Health", false, HealthJson.SHAPE);

  /// What the DNS publishes about a domain or an address.
  public static final Document LOOKUP = new Document("Lookup", false, LookupShape.SHAPE);

  /// Explained replies and sessions.
  public static final Document ANSWERS =
      new Document("Answer", true, AnswerShape.EXPLANATION, AnswerShape.SESSION);

  /// A list of named things; its keys are the headings of the list.
  public static final Document CATALOGUE = new Document("Entry", true);

  /// What the logs tell of a query.
  public static final Document DELIVERIES = new Document("Deliveries", false, DeliveriesJson.SHAPE);

  /// Lines of a log.
  public static final Document LOG_LINES = new Document("LogLines", false, LogLinesJson.SHAPE);

  /// Who gave mail to whom.
  public static final Document GRAPH = new Document("Graph", false, GraphShape.SHAPE);

  /// An error.
  public static final Document PROBLEM = new Document("Problem", false, ProblemJson.SHAPE);

  private final String title;
  private final boolean array;
  private final List<Shape<?>> shapes;

  private Document(String title, boolean array, Shape<?>... shapes) {
    this.title = title;
    this.array = array;
    this.shapes = List.of(shapes);
  }

  /// What one of it is called.
  String title() {
    return title;
  }

  /// Whether it comes as an array.
  boolean isArray() {
    return array;
  }

  /// The tables it is written from, one of which each object follows; none when its keys are free.
  List<Shape<?>> shapes() {
    return shapes;
  }
}
