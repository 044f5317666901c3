/// hMailServer for Windows (seen: 5.x).
///
/// The trace field has neither id nor recipient, and a line break before its semicolon, which no
/// other server known writes.
@NullMarked
package org.hoptrail.mta.hmailserver;

import org.jspecify.annotations.NullMarked;
