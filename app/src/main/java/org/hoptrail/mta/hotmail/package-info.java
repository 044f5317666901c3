/// Hotmail and MSN before they moved to Exchange Online: the web client's lines, `with HTTP`.
/// Closed source; the forms are known from headers. The rest of Hotmail ran Microsoft's SMTP
/// service.
@NullMarked
package org.hoptrail.mta.hotmail;

import org.jspecify.annotations.NullMarked;
