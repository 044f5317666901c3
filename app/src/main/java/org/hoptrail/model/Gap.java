package org.hoptrail.model;

/// A place on the route where evidence is missing.
///
/// @param afterHop the hop before the gap, 0 when it lies before the first
/// @param reason what is missing and how that shows
public record Gap(int afterHop, String reason) {}
