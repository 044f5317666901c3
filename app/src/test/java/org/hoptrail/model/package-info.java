/// Tests of the records that can do something.
@NullMarked
package org.hoptrail.model;

import org.jspecify.annotations.NullMarked;
