package org.hoptrail.render;

import java.io.OutputStream;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Survey;

/// What a batch of messages tells of their routes: as one object, or in a few words.
public final class SurveyOut {

  private SurveyOut() {}

  /// @param out receives UTF-8; it is flushed, not closed
  /// @param indented whether to write for people
  public static void json(Survey survey, OutputStream out, boolean indented) {
    SurveyShape.write(survey, out, indented);
  }

  /// `2 messages, 9 hops: 1 consistent, 0 unusual, 1 suspicious, 0 forged`, on a line.
  public static String sentence(Survey survey) {
    StringBuilder out = new StringBuilder();
    out.append(counted(survey.messages(), "message")).append(", ");
    out.append(counted(survey.hops(), "hop")).append(": ");
    for (Level level : Level.values()) {
      out.append(level == Level.CONSISTENT ? "" : ", ");
      out.append(survey.count(level)).append(' ').append(HopShape.word(level));
    }
    return out.append('\n').toString();
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
