/// The DragonFly Mail Agent, which only takes mail from local users. Trace fields are written in
/// `mail.c` of its source. The id is the number of its queue file.
@NullMarked
package org.hoptrail.mta.dma;

import org.jspecify.annotations.NullMarked;
