package org.hoptrail.index;

import org.hoptrail.model.Source;

/// A message as the index has it, for whoever judges it again.
///
/// @param source where it was read
/// @param header its header block
/// @param json its report, as it was given
/// @param kept what was given to be kept with it
public record StoredRoute(Source source, byte[] header, byte[] json, String kept) {}
