/// Tests of what is written.
@NullMarked
package org.hoptrail.render;

import org.jspecify.annotations.NullMarked;
