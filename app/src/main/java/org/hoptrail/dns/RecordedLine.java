package org.hoptrail.dns;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One line of a recording: an answer as a JSON object. Records are written as in a master file.
final class RecordedLine {

  /// The line cannot be a recorded answer; the message says what is wrong.
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  private static final JsonMapper JSON = JsonMapper.shared();

  private RecordedLine() {}

  /// The line, without its end.
  static String of(DnsAnswer answer) {
    ObjectNode line = JSON.createObjectNode();
    line.put("question", answer.question().name());
    line.put("type", answer.question().type().name());
    line.put("outcome", word(answer.outcome()));
    ArrayNode records = line.putArray("answer");
    answer.records().forEach(record -> records.add(record.toString()));
    ArrayNode aliases = line.putArray("aliases");
    answer.aliases().forEach(aliases::add);
    line.put("ttl", answer.ttl());
    line.put("server", answer.server());
    line.put("at", answer.at().toString());
    line.put("dnssec", word(answer.dnssec()));
    line.put("remark", answer.remark());
    return JSON.writeValueAsString(line);
  }

  /// The answer that a line holds.
  static DnsAnswer read(String line) throws Broken {
    try {
      return answer(JSON.readTree(line));
    } catch (JacksonException e) {
      throw new Broken("no JSON object");
    }
  }

  private static DnsAnswer answer(JsonNode line) throws Broken {
    DnsType type = constant(DnsType.class, line, "type");
    List<DnsRecord> records = new ArrayList<>();
    for (String data : texts(line, "answer")) {
      records.add(record(type, data));
    }
    Outcome outcome = constant(Outcome.class, line, "outcome");
    if (outcome == Outcome.FOUND == records.isEmpty()) {
      throw new Broken("'answer' does not go with the outcome '" + word(outcome) + "'");
    }
    return new DnsAnswer(
        new DnsQuestion(text(line, "question"), type),
        outcome,
        records,
        texts(line, "aliases"),
        line.path("ttl").asLong(0),
        text(line, "server"),
        instant(text(line, "at")),
        constant(Dnssec.class, line, "dnssec"),
        remark(line));
  }

  private static @Nullable String remark(JsonNode line) {
    JsonNode remark = line.path("remark");
    return remark.isString() ? remark.stringValue() : null;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode line, String key)
      throws Broken {
    String word = text(line, key);
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new Broken("'" + key + "' cannot be '" + word + "'");
    }
  }

  private static String text(JsonNode line, String key) throws Broken {
    JsonNode node = line.path(key);
    if (!node.isString()) {
      throw new Broken("'" + key + "' must be a string");
    }
    return node.stringValue();
  }

  private static List<String> texts(JsonNode line, String key) throws Broken {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : line.path(key)) {
      if (!node.isString()) {
        throw new Broken("'" + key + "' must hold strings");
      }
      texts.add(node.stringValue());
    }
    return texts;
  }

  private static Instant instant(String text) throws Broken {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Broken("'at' is no time like 2026-02-03T10:11:12Z");
    }
  }

  private static DnsRecord record(DnsType type, String data) throws Broken {
    DnsRecord record =
        switch (type) {
          case A, AAAA -> address(data);
          case MX -> exchange(data);
          case NS, PTR -> new DnsRecord.Name(host(data));
          case TXT -> unquoted(data);
          case SOA -> new DnsRecord.Other(data);
        };
    if (record == null) {
      throw new Broken("'" + data + "' is no data of a record of type " + type);
    }
    return record;
  }

  private static @Nullable DnsRecord address(String data) {
    IpAddress address = IpAddress.parse(data);
    return address == null ? null : new DnsRecord.Address(address);
  }

  private static @Nullable DnsRecord exchange(String data) {
    int blank = data.indexOf(' ');
    try {
      int preference = Integer.parseInt(data.substring(0, Math.max(0, blank)));
      return new DnsRecord.Exchange(preference, host(data.substring(blank + 1)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String host(String data) {
    return data.endsWith(".") ? data.substring(0, data.length() - 1) : data;
  }

  /// Undoes the quotes and backslashes of [DnsRecord.Text].
  private static @Nullable DnsRecord unquoted(String data) {
    if (data.length() < 2 || !data.startsWith("\"") || !data.endsWith("\"")) {
      return null;
    }
    StringBuilder text = new StringBuilder(data.length());
    for (int i = 1; i < data.length() - 1; i++) {
      char c = data.charAt(i);
      boolean escape = c == '\\' && i + 1 < data.length() - 1;
      text.append(escape ? data.charAt(++i) : c);
    }
    return new DnsRecord.Text(text.toString());
  }
}
