/// Runs the command line in process and as a process.
@NullMarked
package org.hoptrail.cli;

import org.jspecify.annotations.NullMarked;
