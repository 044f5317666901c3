package org.hoptrail.pipeline;

import java.util.List;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.Problem;
import org.hoptrail.model.Route;
import org.hoptrail.model.Stamp;

/// What one message and the logs tell, before anything is verified or judged.
///
/// @param header its fields
/// @param message what a person recognises it by
/// @param sideStamps its X-Received fields, topmost first
/// @param route its path
/// @param problems bad input met on the way
record Reading(
    HeaderBlock header,
    MessageSummary message,
    List<Stamp> sideStamps,
    Route route,
    List<Problem> problems) {

  /// The same with another route.
  Reading with(Route other) {
    return new Reading(header, message, sideStamps, other, problems);
  }

  Reading {
    sideStamps = List.copyOf(sideStamps);
    problems = List.copyOf(problems);
  }
}
