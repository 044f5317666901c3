/// Cuts a header block into fields (RFC 5322 2.2) and says nothing about their meaning.
///
/// Takes the header bytes of a [org.hoptrail.model.RawMessage], gives a
/// [org.hoptrail.model.HeaderBlock]. It cannot fail: a line that is neither a field nor a
/// continuation stays with the field above it and is reported as a
/// [org.hoptrail.model.Problem].
@NullMarked
package org.hoptrail.header;

import org.jspecify.annotations.NullMarked;
