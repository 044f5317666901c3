/// Fortinet FortiMail, a gateway that descends from sendmail. Closed source; the forms are known
/// from headers. It shows no name; its ids are two ids of sendmail's form joined by a hyphen.
@NullMarked
package org.hoptrail.mta.fortimail;

import org.jspecify.annotations.NullMarked;
