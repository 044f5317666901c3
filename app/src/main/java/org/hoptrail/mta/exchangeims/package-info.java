/// The Internet connector of Microsoft Exchange 4.0 to 5.5: Internet Mail Connector, later Internet
/// Mail Service.
///
/// Closed source; the forms are known from headers. Ids are eight capital letters and digits.
@NullMarked
package org.hoptrail.mta.exchangeims;

import org.jspecify.annotations.NullMarked;
