/// Benchmarks of the loops that read every byte. They are compiled and run only on request:
///
/// ```
/// mvn -q -Pbench test-compile exec:exec -Dbench=NameOrPart -Dbench.options="-f 1 -prof gc"
/// ```
///
/// A benchmark reads its input from `samples` or makes it, so that everyone measures the same
/// bytes. It says in its class comment which decision it supports.
@NullMarked
package org.hoptrail.bench;

import org.jspecify.annotations.NullMarked;
