/// Microsoft Outlook and Outlook Express (seen: mail of 1999 to 2026), and the MAPI stores behind
/// them.
///
/// They hide the Windows clock (FILETIME: ticks of 100 ns since 1601-01-01 UTC) in the Message-ID,
/// in MIME boundaries, and in the conversation index that travels as `Thread-Index` ([MS-OXOMSG]
/// 2.2.1.3). Their SMTP service adds `X-OriginalArrivalTime` on arrival.
@NullMarked
package org.hoptrail.mta.outlook;

import org.jspecify.annotations.NullMarked;
