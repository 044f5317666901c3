@NullMarked
package org.hoptrail.summary;

import org.jspecify.annotations.NullMarked;
