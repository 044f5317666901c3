/// Stalwart Mail Server.
///
/// The trace field is written by `write_received` in `crates/smtp/src/inbound/data.rs`, queue ids
/// are drawn in `crates/utils/src/snowflake.rs`. The line is `from HELO (RDNS [IP] (ASn NAME, CC))
/// (using TLSv1.3 with cipher C) by NAME (Stalwart SMTP) with ESMTPS id ID; DATE`.
@NullMarked
package org.hoptrail.mta.stalwart;

import org.jspecify.annotations.NullMarked;
