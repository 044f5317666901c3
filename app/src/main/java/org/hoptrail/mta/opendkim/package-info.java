/// OpenDKIM, a milter that signs and verifies (RFC 6376). It only logs; its trace fields are read
/// in the room of DKIM. Versions seen: 2.11.
@NullMarked
package org.hoptrail.mta.opendkim;

import org.jspecify.annotations.NullMarked;
