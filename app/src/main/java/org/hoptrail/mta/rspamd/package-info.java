/// Rspamd: one line for each task, its format is configurable (log_format).
@NullMarked
package org.hoptrail.mta.rspamd;

import org.jspecify.annotations.NullMarked;
