/// qmail, netqmail and notqmail: here the Message-ID that `qmail-inject` and `new-inject` add
/// (`newfield.c`).
@NullMarked
package org.hoptrail.mta.qmail;

import org.jspecify.annotations.NullMarked;
