/// PostSRSd, which rewrites envelope senders of forwarded mail (SRS). Versions seen: 1.10.
@NullMarked
package org.hoptrail.mta.postsrsd;

import org.jspecify.annotations.NullMarked;
