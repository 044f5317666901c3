@NullMarked
package org.hoptrail.pipeline;

import org.jspecify.annotations.NullMarked;
