/// chasquid, a small SMTP server.
///
/// The trace field is written in `internal/smtpsrv/conn.go`: `from [IP] (HELO) by NAME (chasquid)
/// with ESMTPS tls CIPHER (over SMTP, TLS-1.3, envelope from "S"); DATE`. For an authenticated
/// client the address is left out and `from` is the HELO name. There is no id.
@NullMarked
package org.hoptrail.mta.chasquid;

import org.jspecify.annotations.NullMarked;
