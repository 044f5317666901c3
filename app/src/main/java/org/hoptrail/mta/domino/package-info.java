/// HCL (before: IBM, Lotus) Domino and Notes. Their TIMEDATE is two 32-bit words: a Julian day in
/// the low 24 bits of one, with the zone above it, and hundredths of a second since midnight GMT in
/// the other.
@NullMarked
package org.hoptrail.mta.domino;

import org.jspecify.annotations.NullMarked;
