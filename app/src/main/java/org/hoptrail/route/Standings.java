package org.hoptrail.route;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Standing;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// How far a stamp can be believed by its place relative to the boundary.
final class Standings {

  private Standings() {}

  record Reason(Standing standing, String why) {}

  /// @param index of the stamp, newest = 0
  /// @param border index of the border stamp, or -1
  static Reason of(List<Stamp> stamps, int index, int border) {
    if (border < 0 || index < border) {
      return new Reason(Standing.OWN, "written inside our own side");
    }
    if (index == border) {
      return new Reason(Standing.BORDER, "our side wrote it about an outside client");
    }
    if (index == border + 1 && namesBorderClient(stamps.get(border), stamps.get(index))) {
      return new Reason(
          Standing.CORROBORATED, "its host is the name our side resolved for the border peer");
    }
    return new Reason(Standing.CLAIMED, "below the boundary, nothing but its own word");
  }

  private static boolean namesBorderClient(Stamp border, Stamp below) {
    return HostNames.same(text(border.client().rdns()), text(below.server().by()));
  }

  private static @Nullable String text(@Nullable Cited<String> cited) {
    return cited == null ? null : cited.value();
  }
}
