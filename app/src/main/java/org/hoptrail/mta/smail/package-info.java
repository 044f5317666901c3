/// Smail 3, of the time when mail came by UUCP as well (seen: 3.1.28 to 3.1.30).
///
/// The trace field is the setting `received_field`. Message ids are the ancestors of Exim's: `m`,
/// the seconds since 1970 in base 62, a process id.
@NullMarked
package org.hoptrail.mta.smail;

import org.jspecify.annotations.NullMarked;
