/// Holds the program against data that is not in the repository: a corpus of real mail, expected
/// values of other parsers, and a lab whose truth is known.
///
/// The data is found by [org.hoptrail.SharedData]; without it every test here is skipped
/// with a message. Each test prints its figures, then asserts the thresholds. No line of the data
/// may be copied into a file of the repository, so lists of known differences name cases by number.
@NullMarked
package org.hoptrail.evaluation;

import org.jspecify.annotations.NullMarked;
