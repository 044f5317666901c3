package org.hoptrail.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that can be asked of the API, as a program is told of it.
///
/// @param method `get` or `post`
/// @param path below the root of the API; `{name}` stands for a parameter
/// @param name a name for programs, the only one of its kind
/// @param summary what it gives, one sentence
/// @param parameters what stands in the path and behind the question mark
/// @param body what is sent with it, or null
/// @param answer what comes back
/// @param refusals the HTTP statuses of errors that are its own, beside those that every one has
public record Operation(
    String method,
    String path,
    String name,
    String summary,
    List<Parameter> parameters,
    @Nullable Body body,
    Answer answer,
    List<Integer> refusals) {

  public Operation {
    parameters = List.copyOf(parameters);
    refusals = List.copyOf(refusals);
  }

  /// A value in the path or behind the question mark. Those in the path are always needed.
  ///
  /// @param type `string`, `integer` or `boolean`
  public record Parameter(String name, String type, String meaning) {}

  /// What is sent.
  ///
  /// @param mediaTypes of it; of a form, the first part is taken
  /// @param meaning what it is
  public record Body(List<String> mediaTypes, String meaning) {

    public Body {
      mediaTypes = List.copyOf(mediaTypes);
    }
  }

  /// What comes back with status 200.
  ///
  /// @param mediaType of it
  /// @param document its form when it is JSON, or null
  public record Answer(String mediaType, @Nullable Document document) {

    /// JSON of that form.
    public static Answer of(Document document) {
      return new Answer("application/json", document);
    }
  }

  /// An operation that is only asked.
  public static Operation get(
      String path, String name, String summary, Answer answer, Parameter... parameters) {
    return new Operation("get", path, name, summary, List.of(parameters), null, answer, List.of());
  }

  /// An operation that something is sent to.
  public static Operation post(String path, String name, String summary, Body body, Answer answer) {
    return new Operation("post", path, name, summary, List.of(), body, answer, List.of());
  }

  /// The same with errors of its own.
  public Operation refusing(Integer... statuses) {
    return new Operation(method, path, name, summary, parameters, body, answer, List.of(statuses));
  }
}
