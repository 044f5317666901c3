/// Policy servers of Postfix that are not of one trade: PolicyD (cbpolicyd), postfwd,
/// policyd-weight. What they say has the same form: what was asked, and the action that was
/// answered.
@NullMarked
package org.hoptrail.mta.policyd;

import org.jspecify.annotations.NullMarked;
