/// Netscape, Mozilla and Thunderbird up to about 2014 (seen: 1995 to 2012; `nsMsgCompUtils.cpp`).
/// Later versions draw random UUIDs.
@NullMarked
package org.hoptrail.mta.mozilla;

import org.jspecify.annotations.NullMarked;
