package org.hoptrail.check;

import java.util.List;
import org.hoptrail.model.Finding;

/// One forgery check.
public interface Check {

  /// A stable lower-case id, such as `token-time`.
  String id();

  /// What it looks at, in one line.
  String title();

  /// What its findings rest on.
  default Ground ground() {
    return Ground.WRITING;
  }

  /// What it sees in a message; empty when nothing.
  List<Finding> inspect(Facts facts);
}
