/// Where bytes come from: single messages, mailboxes, Maildirs, directories, standard input,
/// and any of them compressed or archived. One door: [Sources]. It works in two steps that do
/// not know each other: unpacking turns a path into streams of unpacked bytes ([Unpacker] gives
/// [Unpacked]), and splitting turns one such stream into messages ([MessageSplitter]). What a
/// file is, is decided by its content and never by its name. Everything streams: of a message
/// only the header block is kept, its body is digested and forgotten, so that memory depends on
/// the limits and not on the input. A file that cannot be read is an [InputFailure]; the rest
/// is read all the same.
@NullMarked
package org.hoptrail.source;

import org.jspecify.annotations.NullMarked;
