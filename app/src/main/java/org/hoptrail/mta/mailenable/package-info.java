/// MailEnable for Windows. Closed source; the forms are known from headers.
@NullMarked
package org.hoptrail.mta.mailenable;

import org.jspecify.annotations.NullMarked;
