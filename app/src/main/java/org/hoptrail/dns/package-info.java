/// What the DNS says, behind one door. A [Resolver] takes a question and gives an answer, always:
/// live from name servers, from master files, from a recording, or none because the DNS is off;
/// the five ways in which there is no record (no such name, none of that type, SERVFAIL, REFUSED,
/// timeout) stay five different things. An [Inquiry] is the conversation about one message: it
/// counts, limits and remembers its questions in order, so that every verdict can show them.
@NullMarked
package org.hoptrail.dns;

import org.jspecify.annotations.NullMarked;
