package org.hoptrail.index;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.index.Condition.Value;

/// A query that was understood.
public final class SearchQuery implements ParsedQuery {

  private final String text;
  private final Condition condition;

  SearchQuery(String text, Condition condition) {
    this.text = text;
    this.condition = condition;
  }

  Condition condition() {
    return condition;
  }

  /// As it was written.
  public String text() {
    return text;
  }

  /// The words it wants somewhere, lower case, for who shows where they are.
  public List<String> words() {
    List<String> words = new ArrayList<>();
    collect(condition, words);
    return words;
  }

  private static void collect(Condition condition, List<String> to) {
    switch (condition) {
      case Condition.And and -> and.parts().forEach(part -> collect(part, to));
      case Condition.Or or -> or.parts().forEach(part -> collect(part, to));
      case Condition.SameHop hop -> collect(hop.inner(), to);
      case Condition.Anywhere anywhere -> to.addAll(anywhere.words().words());
      case Condition.Is is -> shown(is.value(), to);
      case Condition.Not not -> {}
      case Condition.All all -> {}
    }
  }

  private static void shown(Value value, List<String> to) {
    switch (value) {
      case Value.Exact exact -> to.add(exact.text());
      case Value.Phrase phrase -> to.addAll(phrase.words());
      case Value.Any any -> {}
      case Value.Pattern pattern -> {}
      case Value.Between range -> {}
      case Value.Addresses range -> {}
    }
  }
}
