package org.hoptrail.verify.spf;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.SpfOutline.Line;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.spf.Term.Directive;
import org.jspecify.annotations.Nullable;

/// A line of an outline while it is found out what there is to say.
final class LineDraft {

  private final int depth;
  private final String domain;
  private final String written;
  private @Nullable Result result;
  private final List<String> leadsTo = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  LineDraft(int depth, String domain, String written) {
    this.depth = depth;
    this.domain = domain;
    this.written = written;
  }

  /// Reads the term; null, and a problem, when it cannot be read.
  @Nullable Term read() {
    try {
      Term term = TermReader.read(written);
      result = term instanceof Directive d ? d.result() : null;
      return term;
    } catch (Malformed e) {
      problems.add("malformed (permerror): " + e.how());
      return null;
    }
  }

  String domain() {
    return domain;
  }

  int depth() {
    return depth;
  }

  void leadsTo(String what) {
    leadsTo.add(what);
  }

  void problem(String what) {
    problems.add(what);
  }

  Line line() {
    return new Line(depth, domain, written, result, leadsTo, problems);
  }
}
