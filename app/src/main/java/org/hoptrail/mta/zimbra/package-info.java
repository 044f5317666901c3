/// Zimbra Collaboration: the last hop, into its mailbox server. Zimbra receives mail with Postfix
/// and amavis, which write their own lines; only the LMTP delivery is its own.
///
/// The trace field is written in `LmtpHandler` and the classes around it.
@NullMarked
package org.hoptrail.mta.zimbra;

import org.jspecify.annotations.NullMarked;
