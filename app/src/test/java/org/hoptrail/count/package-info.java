/// Tests of counting in bounded memory.
@NullMarked
package org.hoptrail.count;

import org.jspecify.annotations.NullMarked;
