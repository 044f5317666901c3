package org.hoptrail.render;

import java.io.OutputStream;
import java.util.List;
import org.hoptrail.model.Answer;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.SmtpSession;

/// Writes explained replies and sessions as JSON.
public final class AnswerJson {

  private AnswerJson() {}

  /// Writes answers one a line.
  public static void lines(List<Answer> answers, OutputStream out) {
    if (answers.isEmpty()) {
      return;
    }
    JsonOut json = new JsonOut(out, false);
    for (Answer answer : answers) {
      write(json, answer);
      json.endLine();
    }
    json.flush();
  }

  /// Writes answers for people: one is an object, none or several are an array.
  public static void indented(List<Answer> answers, OutputStream out) {
    JsonOut json = new JsonOut(out, true);
    if (answers.size() == 1) {
      write(json, answers.getFirst());
    } else {
      json.startArray();
      answers.forEach(answer -> write(json, answer));
      json.endArray();
    }
    json.endLine();
    json.flush();
  }

  /// Writes an array, however many they are.
  public static void array(List<Answer> answers, OutputStream out) {
    JsonOut json = new JsonOut(out, false);
    json.startArray();
    answers.forEach(answer -> write(json, answer));
    json.endArray();
    json.flush();
  }

  private static void write(JsonOut json, Answer answer) {
    switch (answer) {
      case Explanation explanation -> AnswerShape.EXPLANATION.write(json, explanation);
      case SmtpSession session -> AnswerShape.SESSION.write(json, session);
    }
  }
}
