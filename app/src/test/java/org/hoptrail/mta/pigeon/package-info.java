/// Pigeon Post, which does not exist: the room of a mail system as somebody would add it. The
/// bird's ring is its queue id and holds the second of its departure in hex.
@NullMarked
package org.hoptrail.mta.pigeon;

import org.jspecify.annotations.NullMarked;
