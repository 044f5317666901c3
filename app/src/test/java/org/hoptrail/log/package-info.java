/// Reads logs from inside the package.
@NullMarked
package org.hoptrail.log;

import org.jspecify.annotations.NullMarked;
