/// saslauthd, which checks passwords for mail servers (Cyrus SASL), and the one that Zimbra ships.
@NullMarked
package org.hoptrail.mta.saslauthd;

import org.jspecify.annotations.NullMarked;
