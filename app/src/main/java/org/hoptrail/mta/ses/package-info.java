/// Amazon Simple Email Service: it replaces the Message-ID of everything it sends.
@NullMarked
package org.hoptrail.mta.ses;

import org.jspecify.annotations.NullMarked;
