/// Composes the stages: a [org.hoptrail.model.RawMessage] and the settings in, a
/// [org.hoptrail.model.Report] out. A pure function of its inputs; the only place that knows all
/// stages.
@NullMarked
package org.hoptrail.pipeline;

import org.jspecify.annotations.NullMarked;
