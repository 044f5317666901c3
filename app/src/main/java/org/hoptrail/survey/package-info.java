/// Sums a batch of reports up: takes one after the other, forgets each at once, and gives a
/// [org.hoptrail.model.Survey]. Memory is bounded, as in [org.hoptrail.count].
@NullMarked
package org.hoptrail.survey;

import org.jspecify.annotations.NullMarked;
