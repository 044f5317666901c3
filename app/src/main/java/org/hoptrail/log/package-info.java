/// Reads the logs of mail servers. Files of any mix of servers come in as streams of bytes; lines
/// are cut from them and merged by time, each line's *envelope* (syslog, journal, Docker, a
/// program's own) is recognised by itself, and what is inside is handed to the
/// [org.hoptrail.log.LogFormat] of the mail system that wrote it, which answers with events
/// ([org.hoptrail.model.LogEvent]). The events of one queue id on one host become a
/// [org.hoptrail.model.Transfer]. Years and offsets that a log does not write are proved from times
/// inside its ids. Lines that nobody reads are counted, by class.
@NullMarked
package org.hoptrail.log;

import org.jspecify.annotations.NullMarked;
