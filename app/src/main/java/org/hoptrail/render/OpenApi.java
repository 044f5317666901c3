package org.hoptrail.render;

import java.util.IdentityHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the description of the API (OpenAPI 3.1) from the operations it is made of and from the
/// tables that write its JSON. A value that is absent is null; keys may be added, none is dropped.
public final class OpenApi {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final ObjectNode schemas = MAPPER.createObjectNode();
  private final IdentityHashMap<Shape<?>, String> named = new IdentityHashMap<>();

  private OpenApi() {}

  /// The description as UTF-8.
  ///
  /// @param version of the program
  /// @param root the path under which all operations are
  public static byte[] of(String version, String root, List<Operation> operations) {
    return MAPPER.writeValueAsBytes(new OpenApi().document(version, root, operations));
  }

  private ObjectNode document(String version, String root, List<Operation> operations) {
    ObjectNode all = MAPPER.createObjectNode().put("openapi", "3.1.0");
    all.putObject("info")
        .put("title", "Hoptrail")
        .put("version", version)
        .put("summary", "Where messages went, and which of their hops are lies.");
    all.putArray("servers").addObject().put("url", root);
    all.putArray("security").addObject().putArray("token");
    all.withArray("security").addObject();
    ObjectNode paths = all.putObject("paths");
    operations.forEach(
        operation ->
            paths.withObjectProperty(operation.path()).set(operation.method(), one(operation)));
    ObjectNode components = all.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "Only where the server was started with --token-file.");
    components.set("schemas", schemas);
    return all;
  }

  private ObjectNode one(Operation operation) {
    ObjectNode it = MAPPER.createObjectNode();
    it.put("operationId", operation.name()).put("summary", operation.summary());
    ArrayNode parameters = it.putArray("parameters");
    for (Operation.Parameter parameter : operation.parameters()) {
      boolean inPath = operation.path().contains("{" + parameter.name() + "}");
      ObjectNode node = parameters.addObject().put("name", parameter.name());
      node.put("in", inPath ? "path" : "query").put("required", inPath);
      node.put("description", parameter.meaning());
      node.putObject("schema").put("type", parameter.type());
    }
    if (operation.body() != null) {
      body(operation.body(), it.putObject("requestBody"));
    }
    ObjectNode responses = it.putObject("responses");
    ObjectNode ok = responses.putObject("200").put("description", operation.summary());
    Document form = operation.answer().document();
    ok.putObject("content")
        .putObject(operation.answer().mediaType())
        .set("schema", form == null ? MAPPER.createObjectNode() : schema(form));
    operation.refusals().forEach(status -> problem(responses.putObject(status.toString())));
    problem(responses.putObject("default"));
    return it;
  }

  private static void body(Operation.Body body, ObjectNode to) {
    to.put("required", true).put("description", body.meaning());
    ObjectNode content = to.putObject("content");
    body.mediaTypes().forEach(type -> content.putObject(type));
  }

  private void problem(ObjectNode response) {
    response.put("description", "An error (RFC 9457).");
    response
        .putObject("content")
        .putObject(ProblemJson.MEDIA_TYPE)
        .set("schema", schema(Document.PROBLEM));
  }

  private ObjectNode schema(Document form) {
    ObjectNode one = MAPPER.createObjectNode();
    if (form.shapes().size() == 1) {
      one = reference(form.shapes().getFirst(), form.title());
    } else if (form.shapes().isEmpty()) {
      one.put("type", "object").putObject("additionalProperties").put("type", "string");
    } else {
      ArrayNode any = one.putArray("oneOf");
      for (Shape<?> shape : form.shapes()) {
        any.add(reference(shape, form.title() + any.size()));
      }
    }
    if (form.isArray()) {
      ObjectNode array = MAPPER.createObjectNode().put("type", "array");
      array.set("items", one);
      return array;
    }
    return one;
  }

  /// A shape is described once, under the way that first led to it.
  private ObjectNode reference(Shape<?> shape, String way) {
    String name = named.get(shape);
    if (name == null) {
      named.put(shape, way);
      describe(shape, way, schemas.putObject(way));
      name = way;
    }
    return MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  private void describe(Shape<?> shape, String way, ObjectNode to) {
    to.put("type", "object");
    ArrayNode required = to.putArray("required");
    ObjectNode properties = to.putObject("properties");
    for (Shape.Key<?> key : shape.keys()) {
      String name = key.name().text();
      required.add(name);
      properties.set(name, value(key, way + "." + name).put("description", key.meaning()));
    }
  }

  private ObjectNode value(Shape.Key<?> key, String way) {
    ObjectNode it = MAPPER.createObjectNode();
    Shape<?> inner = key.inner();
    switch (key.type()) {
      case "object" -> {
        if (inner == null) {
          it.putArray("type").add("object").add("null");
        } else {
          it.putArray("anyOf").add(reference(inner, way)).addObject().put("type", "null");
        }
      }
      case "array of objects" -> {
        it.put("type", "array");
        it.set("items", inner == null ? object() : reference(inner, way));
      }
      case "array of strings" -> items(it, "string");
      case "array of numbers" -> items(it, "number");
      case "array", "array of pairs" -> it.putArray("type").add("array").add("null");
      default -> it.putArray("type").add(key.type()).add("null");
    }
    return it;
  }

  private static void items(ObjectNode array, String type) {
    array.put("type", "array").putObject("items").put("type", type);
  }

  private static ObjectNode object() {
    return MAPPER.createObjectNode().put("type", "object");
  }
}
