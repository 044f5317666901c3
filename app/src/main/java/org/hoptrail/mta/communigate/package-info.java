/// CommuniGate Pro and its forerunner, the Stalker SMTP Server. Closed source; the forms are known
/// from headers. Ids are plain counters.
@NullMarked
package org.hoptrail.mta.communigate;

import org.jspecify.annotations.NullMarked;
