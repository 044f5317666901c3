/// Postgrey, the greylisting policy server of Postfix. Versions seen: 1.37.
@NullMarked
package org.hoptrail.mta.postgrey;

import org.jspecify.annotations.NullMarked;
