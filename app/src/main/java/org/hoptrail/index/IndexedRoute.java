package org.hoptrail.index;

import java.util.List;
import org.hoptrail.model.HostClock;
import org.hoptrail.model.Report;
import org.hoptrail.model.UsualRoute;
import org.jspecify.annotations.Nullable;

/// A report for the index.
///
/// @param report what it is found by
/// @param json the same as it is to be given back, UTF-8 on one line
/// @param kept text that is kept with it, for whoever judges the message again; may be empty
/// @param compared whether the report tells something of other messages
/// @param clocks what it rests on that others show of clocks
/// @param usual the way that it did not take, as others show; or null
public record IndexedRoute(
    Report report,
    byte[] json,
    String kept,
    boolean compared,
    List<HostClock> clocks,
    @Nullable UsualRoute usual) {

  /// Keeps a copy of the list.
  public IndexedRoute {
    clocks = List.copyOf(clocks);
  }

  /// With nothing beside it.
  public IndexedRoute(Report report, byte[] json) {
    this(report, json, "", false, List.of(), null);
  }

  String id() {
    return Identity.of(report.header().source(), report.header().bytes());
  }
}
