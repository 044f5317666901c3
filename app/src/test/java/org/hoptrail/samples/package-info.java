/// Runs the files below `samples/` as tests.
@NullMarked
package org.hoptrail.samples;

import org.jspecify.annotations.NullMarked;
