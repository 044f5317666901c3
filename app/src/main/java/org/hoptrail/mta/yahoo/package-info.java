/// Yahoo: its mail, the former Yahoo Groups, and AOL mail since 2018 (seen: 2000 to 2026).
///
/// Closed source; the forms are known from headers. Its servers descend from qmail and write no
/// queue id. `NNFMP` is a protocol of Yahoo's own between its farms; forgers have long put it under
/// other names.
@NullMarked
package org.hoptrail.mta.yahoo;

import org.jspecify.annotations.NullMarked;
