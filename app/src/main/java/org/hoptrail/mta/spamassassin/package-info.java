/// SpamAssassin before 3.0, which stamped mail that it had wrapped into a report.
///
/// The line is `from localhost by NAME with SpamAssassin (V); DATE`; the client is the filter
/// itself.
@NullMarked
package org.hoptrail.mta.spamassassin;

import org.jspecify.annotations.NullMarked;
