/// Tests of the questions about hosts; most of them are `samples/host`.
@NullMarked
package org.hoptrail.verify.host;

import org.jspecify.annotations.NullMarked;
