/// What mail servers answer, in words: a reply code, an enhanced status code, a log line, a bounce
/// or the transcript of a whole session goes in, and an [org.hoptrail.model.Explanation] or an
/// [org.hoptrail.model.SmtpSession] comes out. [org.hoptrail.reply.Replies] is the door.
///
/// What is known are tables in the resources of this package, one paragraph an entry: `basic.txt`
/// and `enhanced.txt` hold the codes of the standards, the others the texts of providers and of
/// servers at large, each with the words it is recognised by and an example. `docs/replies.md` is
/// made from them. To add a reply: one paragraph.
@NullMarked
package org.hoptrail.reply;

import org.jspecify.annotations.NullMarked;
