/// IceWarp, called Merak until version 8. Closed source; the forms are known from headers. Merak
/// leaves out the HELO name.
@NullMarked
package org.hoptrail.mta.icewarp;

import org.jspecify.annotations.NullMarked;
