/// Cyrus IMAP (`imap/lmtpd.c`), which gives mail without a Message-ID one at delivery. By source;
/// no sample was seen.
@NullMarked
package org.hoptrail.mta.cyrus;

import org.jspecify.annotations.NullMarked;
