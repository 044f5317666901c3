/// The filter of Proxmox Mail Gateway. It has an id of its own for every message, which it also
/// tells in its reply.
@NullMarked
package org.hoptrail.mta.pmg;

import org.jspecify.annotations.NullMarked;
