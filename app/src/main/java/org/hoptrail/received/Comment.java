package org.hoptrail.received;

import org.hoptrail.text.Slice;

/// A comment at the outermost level, nested ones inside it (RFC 5322 3.2.2).
///
/// @param whole with its parentheses
/// @param inner what is between them, trimmed
public record Comment(Slice whole, Slice inner) {}
