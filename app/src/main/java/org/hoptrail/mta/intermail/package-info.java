/// InterMail, later Openwave Email Mx, of large access providers. Closed source; the forms are
/// known from headers. Ids hold the UTC time, a counter, the host and the client's HELO name.
@NullMarked
package org.hoptrail.mta.intermail;

import org.jspecify.annotations.NullMarked;
