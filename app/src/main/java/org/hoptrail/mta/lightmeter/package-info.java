/// Lightmeter ControlCenter, whose milter writes lines about messages into the log of Postfix.
@NullMarked
package org.hoptrail.mta.lightmeter;

import org.jspecify.annotations.NullMarked;
