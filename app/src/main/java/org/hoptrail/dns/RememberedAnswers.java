package org.hoptrail.dns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;

/// The answers that were given when a message was verified, for whoever verifies it once more. What
/// nobody asked then, another resolver is asked now.
///
/// @param answers what was answered then, by question
/// @param otherwise who is asked what was not asked then; not closed with this
public record RememberedAnswers(Map<DnsQuestion, DnsAnswer> answers, Resolver otherwise)
    implements Resolver {

  /// Keeps a copy of the answers.
  public RememberedAnswers {
    answers = Map.copyOf(answers);
  }

  /// An answer as one line of text.
  public static String line(DnsAnswer answer) {
    return RecordedLine.of(answer);
  }

  /// Answers that were written as lines.
  ///
  /// @param lines what [#line] gave; one that it cannot have given is left out
  public static RememberedAnswers of(List<String> lines, Resolver otherwise) {
    Map<DnsQuestion, DnsAnswer> answers = new HashMap<>();
    for (String line : lines) {
      try {
        DnsAnswer answer = RecordedLine.read(line);
        answers.put(answer.question(), answer);
      } catch (RecordedLine.Broken damaged) {
        // The question counts as not asked.
      }
    }
    return new RememberedAnswers(answers, otherwise);
  }

  @Override
  public DnsAnswer ask(DnsQuestion question) {
    DnsAnswer answer = answers.get(question);
    return answer == null ? otherwise.ask(question) : answer;
  }
}
