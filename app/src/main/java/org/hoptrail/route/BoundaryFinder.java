package org.hoptrail.route;

import java.util.List;
import org.hoptrail.model.Stamp;

/// Finds the border stamp: the oldest stamp that a server of ours wrote about an outside client.
interface BoundaryFinder {

  /// @param stamps newest first, at least one
  Border find(List<Stamp> stamps);

  /// @param index of the border stamp, newest = 0; -1 when every stamp is about our own hosts
  /// @param why the reason in one sentence
  record Border(int index, String why) {}
}
