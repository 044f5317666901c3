/// A DNS in memory for the tests of verifications.
@NullMarked
package org.hoptrail.verify.zone;

import org.jspecify.annotations.NullMarked;
