/// KumoMTA, an open-source sender of bulk mail. Ids are UUIDs of version 1 without hyphens
/// (`crates/spool/src/spool_id.rs`).
@NullMarked
package org.hoptrail.mta.kumomta;

import org.jspecify.annotations.NullMarked;
