@NullMarked
package org.hoptrail.trail;

import org.jspecify.annotations.NullMarked;
