/// The commands, one file each, and nothing else: this is the only package that knows picocli, and
/// the only one that touches the standard streams. A command reads its options, hands them to the
/// pipeline, and prints what comes back.
@NullMarked
package org.hoptrail.cli;

import org.jspecify.annotations.NullMarked;
