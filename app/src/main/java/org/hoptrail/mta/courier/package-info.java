/// Courier MTA (run in a lab: 1.0.16).
///
/// Trace fields and message ids are written in `courier/submit.C` and `courier/submit2.C`.
@NullMarked
package org.hoptrail.mta.courier;

import org.jspecify.annotations.NullMarked;
