/// Tests of [org.hoptrail.ledger].
@NullMarked
package org.hoptrail.ledger;

import org.jspecify.annotations.NullMarked;
