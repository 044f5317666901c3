/// Coremail, the system of NetEase (163.com, 126.com) and of many Chinese universities and firms.
/// Closed source; the forms are known from headers. Ids are base 64 of sixteen bytes, then two dots
/// or hyphens and a counter.
@NullMarked
package org.hoptrail.mta.coremail;

import org.jspecify.annotations.NullMarked;
