/// Exim 3.x and 4.x (seen: 3.12 to 4.98, run in a lab: 4.94, 4.96, 4.98).
///
/// The trace field is the option `received_header_text`; its default is in `src/globals.c`, the
/// description of the client in `src/host.c` (`host_build_sender_fullhost`). Message ids are drawn
/// in `src/receive.c`; their lengths are in `src/local_scan.h`.
@NullMarked
package org.hoptrail.mta.exim;

import org.jspecify.annotations.NullMarked;
