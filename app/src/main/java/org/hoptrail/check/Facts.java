package org.hoptrail.check;

import java.util.List;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.Route;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Verdicts;
import org.jspecify.annotations.Nullable;

/// Everything a check may look at.
///
/// @param header the header block
/// @param message what the message says of itself
/// @param sideStamps the X-Received fields, topmost first; they are no hops of their own
/// @param route its path
/// @param verdicts what DNS and signatures prove; [Verdicts#NONE] when nothing was verified
/// @param elsewhere what is known of other messages
/// @param settings the clock tolerance among them
/// @param handovers those from the boundary down, newest first: the same for every check
/// @param ourSide what is known of our side, null when no boundary is known
public record Facts(
    HeaderBlock header,
    MessageSummary message,
    List<Stamp> sideStamps,
    Route route,
    Verdicts verdicts,
    Elsewhere elsewhere,
    Settings settings,
    List<Handover> handovers,
    @Nullable OurSide ourSide) {

  public Facts {
    sideStamps = List.copyOf(sideStamps);
    handovers = List.copyOf(handovers);
  }

  /// What several checks ask for is found out once.
  public Facts(
      HeaderBlock header,
      MessageSummary message,
      List<Stamp> sideStamps,
      Route route,
      Verdicts verdicts,
      Elsewhere elsewhere,
      Settings settings) {
    this(
        header,
        message,
        sideStamps,
        route,
        verdicts,
        elsewhere,
        settings,
        Handover.outside(route, verdicts),
        OurSide.of(route, settings.own()));
  }
}
