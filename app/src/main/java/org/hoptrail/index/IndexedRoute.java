package org.hoptrail.index;

import java.util.List;
import org.hoptrail.model.HostClock;
import org.hoptrail.model.Report;

/// A report for the index.
///
/// @param report what it is found by
/// @param json the same as it is to be given back, UTF-8 on one line
/// @param kept text that is kept with it, for whoever judges the message again; may be empty
/// @param compared whether the report tells something of other messages
/// @param clocks what it rests on that others show of clocks
public record IndexedRoute(
    Report report, byte[] json, String kept, boolean compared, List<HostClock> clocks) {

  /// Keeps a copy of the list.
  public IndexedRoute {
    clocks = List.copyOf(clocks);
  }

  /// With nothing beside it.
  public IndexedRoute(Report report, byte[] json) {
    this(report, json, "", false, List.of());
  }

  String id() {
    return Identity.of(report.header().source(), report.header().bytes());
  }
}
