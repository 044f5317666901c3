/// Amazon Simple Email Service. Closed source; the forms are known from headers. It seldom stamps
/// what it sends: look at the Message-ID, whose digits tell region and time. Its receiving hosts
/// stamp with 40 characters of id.
@NullMarked
package org.hoptrail.mta.ses;

import org.jspecify.annotations.NullMarked;
