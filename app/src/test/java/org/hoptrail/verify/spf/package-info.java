/// Tests of SPF that need no data from outside.
@NullMarked
package org.hoptrail.verify.spf;

import org.jspecify.annotations.NullMarked;
