/// Symantec's gateways: Norton AntiVirus for Gateways, AntiVirus for SMTP, and the Messaging
/// Gateway. Closed source; the forms are known from headers. Ids of the first two hold the wall-
/// clock time.
@NullMarked
package org.hoptrail.mta.symantec;

import org.jspecify.annotations.NullMarked;
