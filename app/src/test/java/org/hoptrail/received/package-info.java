/// Properties of the trace-field grammar that no single sample shows: nothing is lost, nothing
/// fails, and time grows with the size of the input.
@NullMarked
package org.hoptrail.received;

import org.jspecify.annotations.NullMarked;
