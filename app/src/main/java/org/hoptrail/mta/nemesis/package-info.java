/// The system of the 1&1 group: GMX, WEB.DE, mail.com, IONOS (kundenserver.de). Closed source; the
/// forms are known from headers. The comment behind `by` names the machine behind the shared name.
@NullMarked
package org.hoptrail.mta.nemesis;

import org.jspecify.annotations.NullMarked;
