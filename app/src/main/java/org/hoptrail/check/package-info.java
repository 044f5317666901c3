/// Forgery checks: pure functions from the facts of one message to findings. One file per check.
///
/// A check looks at [org.hoptrail.check.Facts] and nothing else: no clock, no network, no other
/// check. Each finding shows the bytes it rests on and the causes without ill intent. How findings
/// become a verdict is decided in one place, [org.hoptrail.check.Weighing].
@NullMarked
package org.hoptrail.check;

import org.jspecify.annotations.NullMarked;
