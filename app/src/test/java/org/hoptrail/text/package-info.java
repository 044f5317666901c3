/// Tests of the readers of bytes.
@NullMarked
package org.hoptrail.text;

import org.jspecify.annotations.NullMarked;
