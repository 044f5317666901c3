package org.hoptrail.check;

import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.Route;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Verdicts;

/// Everything a check may look at.
///
/// @param header the header block
/// @param message what the message says of itself
/// @param route its path
/// @param verdicts what DNS and signatures prove; [Verdicts#NONE] when nothing was verified
/// @param settings the clock tolerance among them
public record Facts(
    HeaderBlock header,
    MessageSummary message,
    Route route,
    Verdicts verdicts,
    Settings settings) {}
