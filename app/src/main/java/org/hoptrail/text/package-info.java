/// Readers of bytes that know nothing of mail routes: a run of bytes ([Slice]), dates
/// ([DateReader]), addresses ([Mailboxes]) and encoded words ([EncodedWords]). They work on a
/// `byte[]` and a half-open range of it, make strings only where a value is handed out, take time
/// proportional to the range, and never throw because of what the bytes hold.
@NullMarked
package org.hoptrail.text;

import org.jspecify.annotations.NullMarked;
