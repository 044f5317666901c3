/// Forgeries made from genuine messages, with known truth: what an evaluation of the checks needs
/// and no collection of mail has enough of.
///
/// A [org.hoptrail.forgery.Craft] is one way to lie. It changes what stands below the boundary and
/// nothing else, for that is all a forger can write. Everything is drawn from a seed that the
/// message itself gives, so the same mail gives the same forgeries.
@NullMarked
package org.hoptrail.forgery;

import org.jspecify.annotations.NullMarked;
