package org.hoptrail.received;

import java.util.List;
import org.hoptrail.model.MailDate;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// A trace field cut into its parts, in the order they stand in.
///
/// @param value the whole value of the field
/// @param preface the comments before the first clause; qmail writes nothing else
/// @param clauses the clauses
/// @param date the date-time, or null
/// @param dateText the bytes of the date-time with its zone comment, empty when there is none
/// @param leftovers words that stand outside every clause
public record TraceField(
    Slice value,
    List<Comment> preface,
    List<Clause> clauses,
    @Nullable MailDate date,
    Slice dateText,
    List<Slice> leftovers) {

  /// The first clause of a kind, or null.
  public @Nullable Clause clause(ClauseKind kind) {
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).kind() == kind) {
        return clauses.get(i);
      }
    }
    return null;
  }

  /// The value of the first clause of a kind; empty when there is none.
  public Slice valueOf(ClauseKind kind) {
    Clause clause = clause(kind);
    return clause == null ? new Slice(value.bytes(), value.start(), value.start()) : clause.value();
  }

  /// The inside of the first comment of a clause; empty when there is none.
  public Slice firstComment(ClauseKind kind) {
    Clause clause = clause(kind);
    return clause == null || clause.comments().isEmpty()
        ? new Slice(value.bytes(), value.start(), value.start())
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
    return new Slice(value.bytes(), value.start(), value.start());
  }

  /// The inside of the first comment before any clause; empty when there is none.
  public Slice prefaceText() {
    return preface.isEmpty()
        ? new Slice(value.bytes(), value.start(), value.start())
        : preface.getFirst().inner();
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
