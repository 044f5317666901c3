/// Proofpoint on Demand. Closed source; the forms are known from headers. The edge writes lines of
/// the older form of sendmail without its version, or with `(PPS)`, and ids that end in `-1`; the
/// part behind it is sendmail and says so.
@NullMarked
package org.hoptrail.mta.proofpoint;

import org.jspecify.annotations.NullMarked;
