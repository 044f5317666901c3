/// Tests of the server, over real connections on the loopback.
@NullMarked
package org.hoptrail.http;

import org.jspecify.annotations.NullMarked;
