/// Holds Hoptrail against values that other programs or readers found in real data, which is not
/// part of the repository; the tests skip when it is absent.
@NullMarked
package org.hoptrail.oracle;

import org.jspecify.annotations.NullMarked;
