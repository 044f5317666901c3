/// ClamAV: its daemon, its milter and its updater, and clamsmtp, a filtering proxy built on it.
@NullMarked
package org.hoptrail.mta.clamav;

import org.jspecify.annotations.NullMarked;
