/// Authentication Milter (Mail::Milter::Authentication), when it runs as an SMTP proxy instead of a
/// milter.
///
/// Its line is `from HELO (RDNS [IP]) by NAME (Authentication Milter) with ESMTP; DATE`; in tests
/// and some versions the date is missing.
@NullMarked
package org.hoptrail.mta.authmilter;

import org.jspecify.annotations.NullMarked;
