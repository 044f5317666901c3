package org.hoptrail.received;

import java.util.List;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// Finds the dialects that a line shows a [Mark] of. Marks are kept as hashes, so a few others may
/// come along: whoever asks the dialects themselves sees no difference but time.
///
/// One index serves one thread.
final class DialectIndex {

  private static final int SLOTS = 128;
  private static final int PER_WORD = 64;

  /// How many words make one set of dialects.
  private final int width;

  private final long[] always;
  private final long[] remarks;
  private final long[] protocols;
  private final long[] hosts;
  private final long[] ids;
  private final long[] found;

  DialectIndex(List<Dialect> dialects) {
    width = (dialects.size() + PER_WORD - 1) / PER_WORD;
    always = new long[width];
    found = new long[width];
    remarks = new long[width * SLOTS];
    protocols = new long[width * SLOTS];
    hosts = new long[width * SLOTS];
    ids = new long[width * SLOTS];
    for (int i = 0; i < dialects.size(); i++) {
      for (Mark mark : dialects.get(i).marks()) {
        enter(mark, i);
      }
    }
  }

  private void enter(Mark mark, int dialect) {
    Slice text = Slice.of(mark.text());
    switch (mark.place()) {
      case ANYWHERE -> enter(always, 0, dialect);
      case REMARK -> enter(remarks, start(text), dialect);
      case PROTOCOL -> enter(protocols, start(text), dialect);
      case HOST -> enter(hosts, domain(text), dialect);
      case ID -> enter(ids, length(text), dialect);
    }
  }

  private void enter(long[] table, int slot, int dialect) {
    table[slot * width + dialect / PER_WORD] |= 1L << dialect % PER_WORD;
  }

  /// The dialects to ask about a line, one bit for each; valid until the next call.
  long[] of(TraceField field) {
    System.arraycopy(always, 0, found, 0, width);
    addRemarks(field.preface());
    List<Clause> clauses = field.clauses();
    for (int i = 0; i < clauses.size(); i++) {
      addRemarks(clauses.get(i).comments());
    }
    Clause by = field.clause(ClauseKind.BY);
    Clause with = field.clause(ClauseKind.WITH);
    Clause id = field.clause(ClauseKind.ID);
    if (by != null) {
      add(hosts, domain(by.value()));
    }
    if (with != null) {
      add(protocols, start(with.value()));
    }
    if (id != null) {
      add(ids, length(id.value()));
    }
    return found;
  }

  private void addRemarks(List<Comment> comments) {
    for (int i = 0; i < comments.size(); i++) {
      add(remarks, start(comments.get(i).inner()));
    }
  }

  private void add(long[] table, int slot) {
    for (int i = 0; i < width; i++) {
      found[i] |= table[slot * width + i];
    }
  }

  private static int start(Slice text) {
    return (text.at(0) * 31 + text.at(1)) & SLOTS - 1;
  }

  /// The last two labels, letter case ignored.
  private static int domain(Slice host) {
    int hash = 0;
    int dots = 0;
    byte[] bytes = host.bytes();
    for (int i = host.end() - 1; i >= host.start(); i--) {
      dots += bytes[i] == '.' ? 1 : 0;
      if (dots == 2) {
        break;
      }
      hash = hash * 31 + Ascii.lower(bytes[i]);
    }
    return hash & SLOTS - 1;
  }

  private static int length(Slice id) {
    return Math.min(id.length(), SLOTS - 1);
  }
}
