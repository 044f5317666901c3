package org.hoptrail.mta;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Comment;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;
import org.jspecify.annotations.Nullable;

/// The dialect of a server that shows its name in a comment behind `by` or `with` and otherwise
/// means what RFC 5321 4.4 means.
public final class ProductName implements Dialect {

  private final List<String> names;

  /// @param names how such a comment starts, any of them
  public ProductName(String... names) {
    this.names = List.of(names);
  }

  @Override
  public List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (String name : names) {
      marks.add(Mark.remark(name));
    }
    return marks;
  }

  @Override
  public Recognition recognises(TraceField field) {
    return isIn(field.clause(ClauseKind.BY)) || isIn(field.clause(ClauseKind.WITH))
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  private boolean isIn(@Nullable Clause clause) {
    if (clause == null) {
      return false;
    }
    List<Comment> comments = clause.comments();
    for (int i = 0; i < comments.size(); i++) {
      for (int j = 0; j < names.size(); j++) {
        if (comments.get(i).inner().startsWith(names.get(j))) {
          return true;
        }
      }
    }
    return false;
  }
}
