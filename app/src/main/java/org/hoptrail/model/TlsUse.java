package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// What a stamp says of the encryption of its connection.
///
/// @param version the protocol as `TLSv1.3`, normalised from the many spellings, or null
/// @param cipher the cipher suite as written, or null
public record TlsUse(@Nullable Cited<String> version, @Nullable Cited<String> cipher) {}
