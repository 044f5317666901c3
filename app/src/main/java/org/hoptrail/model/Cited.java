package org.hoptrail.model;

/// A value, the bytes it was read from, and who says so.
///
/// @param <T> the type of the value
public record Cited<T>(T value, Span span, AttestedBy attestedBy) {}
