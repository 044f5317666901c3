/// OpenDMARC, a milter that evaluates DMARC (RFC 7489) and writes a log.
@NullMarked
package org.hoptrail.mta.opendmarc;

import org.jspecify.annotations.NullMarked;
