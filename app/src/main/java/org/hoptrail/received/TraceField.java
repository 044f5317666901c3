package org.hoptrail.received;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.MailDate;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// A trace field cut into its parts, in the order they stand in.
public final class TraceField {

  private final Slice value;
  private final List<Comment> preface;
  private final List<Clause> clauses;
  private final @Nullable MailDate date;
  private final Slice dateText;
  private final List<Slice> leftovers;

  /// The first clause of each kind: dialects ask for them a hundred times a line.
  private final Map<ClauseKind, Clause> first = new EnumMap<>(ClauseKind.class);

  private final Slice nothing;

  TraceField(
      Slice value,
      List<Comment> preface,
      List<Clause> clauses,
      @Nullable MailDate date,
      Slice dateText,
      List<Slice> leftovers) {
    this.value = value;
    this.preface = preface;
    this.clauses = clauses;
    this.date = date;
    this.dateText = dateText;
    this.leftovers = leftovers;
    this.nothing = value.sub(0, 0);
    for (int i = clauses.size() - 1; i >= 0; i--) {
      first.put(clauses.get(i).kind(), clauses.get(i));
    }
  }

  /// The whole value of the field.
  public Slice value() {
    return value;
  }

  /// The comments before the first clause; qmail writes nothing else.
  public List<Comment> preface() {
    return preface;
  }

  /// The clauses.
  public List<Clause> clauses() {
    return clauses;
  }

  /// The date-time, or null.
  public @Nullable MailDate date() {
    return date;
  }

  /// The bytes of the date-time with its zone comment, empty when there is none.
  public Slice dateText() {
    return dateText;
  }

  /// Words that stand outside every clause.
  public List<Slice> leftovers() {
    return leftovers;
  }

  /// The first clause of a kind, or null.
  public @Nullable Clause clause(ClauseKind kind) {
    return first.get(kind);
  }

  /// The value of the first clause of a kind; empty when there is none.
  public Slice valueOf(ClauseKind kind) {
    Clause clause = clause(kind);
    return clause == null ? nothing : clause.value();
  }

  /// The inside of the first comment of a clause; empty when there is none.
  public Slice firstComment(ClauseKind kind) {
    Clause clause = clause(kind);
    return clause == null || clause.comments().isEmpty()
        ? nothing
        : clause.comments().getFirst().inner();
  }

  /// The inside of the first comment in which the writer speaks of itself and that starts with that
  /// text; empty when there is none. Comments about the client (`from`) and the recipient (`for`)
  /// are not asked: they may hold what the client said.
  public Slice remark(String start) {
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      if (clause.kind() != ClauseKind.FROM && clause.kind() != ClauseKind.FOR) {
        for (int j = 0; j < clause.comments().size(); j++) {
          Slice inner = clause.comments().get(j).inner();
          if (inner.startsWith(start)) {
            return inner;
          }
        }
      }
    }
    return nothing;
  }

  /// The inside of the first comment before any clause; empty when there is none.
  public Slice prefaceText() {
    return preface.isEmpty() ? nothing : preface.getFirst().inner();
  }

  /// Whether the `by` host is that domain or lies under it, letter case ignored.
  public boolean isBy(String domain) {
    Clause clause = clause(ClauseKind.BY);
    if (clause == null || !clause.value().endsWithIgnoreCase(domain)) {
      return false;
    }
    int dot = clause.value().length() - domain.length() - 1;
    return dot < 0 || clause.value().at(dot) == '.';
  }
}
