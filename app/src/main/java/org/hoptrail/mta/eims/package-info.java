/// Eudora Internet Mail Server for the Macintosh, and Eudora WorldMail. Closed source; the forms
/// are known from headers.
@NullMarked
package org.hoptrail.mta.eims;

import org.jspecify.annotations.NullMarked;
