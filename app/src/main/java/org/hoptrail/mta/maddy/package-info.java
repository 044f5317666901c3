/// maddy, a mail server in one program.
///
/// The trace field is written in `internal/target/received.go`; message ids are four random bytes
/// in hex. For an authenticated client nothing is told but the server: `by NAME (envelope-sender
/// <S>) with ESMTPS id ID; DATE`.
@NullMarked
package org.hoptrail.mta.maddy;

import org.jspecify.annotations.NullMarked;
