/// Pine and Alpine (`pine/reply.c`, `generate_message_id`).
@NullMarked
package org.hoptrail.mta.pine;

import org.jspecify.annotations.NullMarked;
