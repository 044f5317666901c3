package org.hoptrail.received;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hoptrail.text.Slice;

/// Cuts a trace field into parts that cover it: every byte of the value lies in exactly one.
public final class TraceParts {

  private TraceParts() {}

  /// What a part is.
  public enum Kind {
    /// Keyword and words of a clause.
    CLAUSE,
    /// A comment with its parentheses.
    COMMENT,
    /// The date-time with the semicolon before it.
    DATE,
    /// Words outside every clause.
    LEFTOVER
  }

  /// A part.
  ///
  /// @param text its bytes
  /// @param range the same with what stands between it and the next part: white space, `;` and `,`
  public record Part(Kind kind, Slice text, Slice range) {}

  private record Atom(Kind kind, Slice text, int owner) {}

  /// The parts of a field in order. A value without any word is one leftover, an empty value has
  /// no parts.
  public static List<Part> of(TraceField field) {
    List<Atom> atoms = atoms(field);
    List<Part> parts = new ArrayList<>(atoms.size());
    Slice value = field.value();
    int start = value.start();
    for (int i = 0; i < atoms.size(); i++) {
      Atom first = atoms.get(i);
      while (i + 1 < atoms.size() && continues(first, atoms.get(i + 1))) {
        i++;
      }
      int end = i + 1 < atoms.size() ? atoms.get(i + 1).text.start() : value.end();
      Slice text = new Slice(value.bytes(), first.text.start(), atoms.get(i).text.end());
      parts.add(new Part(first.kind, text, new Slice(value.bytes(), start, Math.max(start, end))));
      start = Math.max(start, end);
    }
    if (parts.isEmpty() && !value.isEmpty()) {
      parts.add(new Part(Kind.LEFTOVER, value, value));
    }
    return parts;
  }

  private static boolean continues(Atom first, Atom next) {
    return first.kind == Kind.CLAUSE && next.kind == Kind.CLAUSE && first.owner == next.owner;
  }

  private static List<Atom> atoms(TraceField field) {
    List<Atom> atoms = new ArrayList<>();
    comments(field.preface(), atoms);
    List<Clause> clauses = field.clauses();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      add(Kind.CLAUSE, keyword(clause), i, atoms);
      add(Kind.CLAUSE, clause.value(), i, atoms);
      for (Slice extra : clause.extras()) {
        add(Kind.CLAUSE, extra, i, atoms);
      }
      comments(clause.comments(), atoms);
    }
    add(Kind.DATE, field.dateText(), -1, atoms);
    for (Slice leftover : field.leftovers()) {
      add(Kind.LEFTOVER, leftover, -1, atoms);
    }
    atoms.sort(Comparator.comparingInt(atom -> atom.text.start()));
    return atoms;
  }

  /// The keyword, with the sign behind it in `key=value`.
  private static Slice keyword(Clause clause) {
    Slice keyword = clause.keyword();
    int end = keyword.end();
    boolean assigned = end + 1 == clause.value().start() && keyword.bytes()[end] == '=';
    return assigned ? new Slice(keyword.bytes(), keyword.start(), end + 1) : keyword;
  }

  private static void comments(List<Comment> comments, List<Atom> atoms) {
    for (Comment comment : comments) {
      add(Kind.COMMENT, comment.whole(), -1, atoms);
    }
  }

  private static void add(Kind kind, Slice text, int owner, List<Atom> atoms) {
    if (!text.isEmpty()) {
      atoms.add(new Atom(kind, text, owner));
    }
  }
}
