@NullMarked
package org.hoptrail.index;

import org.jspecify.annotations.NullMarked;
