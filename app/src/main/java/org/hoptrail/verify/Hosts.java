package org.hoptrail.verify;

import java.util.List;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Verdict;
import org.jspecify.annotations.Nullable;

/// To come.
record Hosts(Subject subject, Inquiry inquiry, Aging aging) {
  @Nullable Verdict iprev(Hop border) {
    return null;
  }

  @Nullable Verdict mx(Hop border) {
    return null;
  }

  List<Verdict> all(@Nullable Hop border, @Nullable Verdict spf) {
    return List.of();
  }
}
