package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// Bad input: recorded where it was met, never thrown.
///
/// @param code a stable word, such as `header-line-without-colon`
/// @param text one sentence for a person
/// @param span the bytes that are bad, or null when the whole input is
public record Problem(String code, String text, @Nullable Span span) {}
