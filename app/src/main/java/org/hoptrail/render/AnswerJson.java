package org.hoptrail.render;

import java.io.OutputStream;
import java.util.List;
import org.hoptrail.model.Answer;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.SmtpSession;
import tools.jackson.core.JsonGenerator;

/// Writes explained replies and sessions as JSON.
public final class AnswerJson {

  private AnswerJson() {}

  /// Writes answers one a line.
  public static void lines(List<Answer> answers, OutputStream out) {
    if (answers.isEmpty()) {
      return;
    }
    try (JsonGenerator json = ReportJson.generator(out, false)) {
      answers.forEach(answer -> write(json, answer));
      json.writeRaw('\n');
    }
  }

  /// Writes answers for people: one is an object, none or several are an array.
  public static void indented(List<Answer> answers, OutputStream out) {
    try (JsonGenerator json = ReportJson.generator(out, true)) {
      if (answers.size() == 1) {
        write(json, answers.getFirst());
      } else {
        json.writeStartArray();
        answers.forEach(answer -> write(json, answer));
        json.writeEndArray();
      }
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, Answer answer) {
    switch (answer) {
      case Explanation explanation -> AnswerShape.EXPLANATION.write(json, explanation);
      case SmtpSession session -> AnswerShape.SESSION.write(json, session);
    }
  }
}
