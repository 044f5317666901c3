package org.hoptrail.pipeline;

import java.util.List;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.Problem;
import org.hoptrail.model.Route;

/// What one message and the logs tell, before anything is verified or judged.
///
/// @param header its fields
/// @param message what a person recognises it by
/// @param route its path
/// @param problems bad input met on the way
record Reading(HeaderBlock header, MessageSummary message, Route route, List<Problem> problems) {

  Reading {
    problems = List.copyOf(problems);
  }
}
