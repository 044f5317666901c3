/// ZoneMTA, an open-source sender. Ids start with milliseconds since 1970 in hex (the `seq-index`
/// module).
@NullMarked
package org.hoptrail.mta.zonemta;

import org.jspecify.annotations.NullMarked;
