package org.hoptrail.received;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.text.Slice;

/// A clause that is still growing.
final class ClauseDraft {

  private final ClauseKind kind;
  private final Slice keyword;
  private Slice value;
  private boolean due;
  private List<Slice> extras = List.of();
  private List<Comment> comments = List.of();

  ClauseDraft(ClauseKind kind, Slice keyword, Slice value) {
    this.kind = kind;
    this.keyword = keyword;
    this.value = value;
  }

  ClauseDraft(ClauseKind kind, Slice keyword) {
    this(kind, keyword, new Slice(keyword.bytes(), keyword.end(), keyword.end()));
    due = true;
  }

  /// Whether the next word must be the value, keyword or not.
  boolean expectsValue() {
    return due;
  }

  void add(Slice word) {
    due = false;
    if (value.start() == value.end()) {
      value = word;
    } else if (takesPhrase() && comments.isEmpty() && extras.isEmpty()) {
      value = new Slice(word.bytes(), value.start(), word.end());
    } else {
      if (extras.isEmpty()) {
        extras = new ArrayList<>(2);
      }
      extras.add(word);
    }
  }

  private boolean takesPhrase() {
    return kind == ClauseKind.WITH || kind == ClauseKind.VIA;
  }

  void add(Comment comment) {
    due = false;
    if (comments.isEmpty()) {
      comments = new ArrayList<>(2);
    }
    comments.add(comment);
  }

  Clause finish() {
    return new Clause(kind, keyword, value, extras, comments);
  }
}
