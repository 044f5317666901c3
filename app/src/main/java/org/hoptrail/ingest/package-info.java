/// Takes mail and logs into an index: what is new is analysed and put there, and what was put there
/// is judged again when logs tell more of it. Once, or until it is stopped ([Ingest]).
///
/// What is met on the way, and how far the work has come, a [Teller] is told.
@NullMarked
package org.hoptrail.ingest;

import org.jspecify.annotations.NullMarked;
