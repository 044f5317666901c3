package org.hoptrail.check;

import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.Route;
import org.hoptrail.model.Settings;

/// Everything a check may look at.
///
/// @param header the header block
/// @param message what the message says of itself
/// @param route its path
/// @param settings the clock tolerance among them
public record Facts(HeaderBlock header, MessageSummary message, Route route, Settings settings) {}
