/// mox, a mail server in one program.
///
/// The trace field is written in `smtpserver/server.go`. Ids come from `mox-/recvid.go`: an
/// encrypted counter in 22 digits of URL-safe base64, opaque without the key of the host (`mox cid`
/// reads it).
@NullMarked
package org.hoptrail.mta.mox;

import org.jspecify.annotations.NullMarked;
