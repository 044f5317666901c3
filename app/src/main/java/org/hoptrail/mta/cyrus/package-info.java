/// Cyrus IMAP, where mail comes to rest by LMTP (seen: 2.1 to 3.0).
///
/// The trace field and the Message-ID for mail without one are written in `imap/lmtpengine.c`. The
/// line is `from HELO (RDNS [IP]) by NAME (Cyrus V) with LMTPA; DATE`, with `([unix socket])` for a
/// client on the same host. It holds neither id nor recipient.
@NullMarked
package org.hoptrail.mta.cyrus;

import org.jspecify.annotations.NullMarked;
