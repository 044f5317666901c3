/// Tests of the replies: every known text, the readers of logs and transcripts, hostile input.
@NullMarked
package org.hoptrail.reply;

import org.jspecify.annotations.NullMarked;
