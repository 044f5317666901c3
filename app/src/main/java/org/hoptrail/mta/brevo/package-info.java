/// Brevo, called Sendinblue until 2023, a sender of campaigns. Closed source; the forms are known
/// from headers. Its relay writes a UUID as id and spells the month out.
@NullMarked
package org.hoptrail.mta.brevo;

import org.jspecify.annotations.NullMarked;
