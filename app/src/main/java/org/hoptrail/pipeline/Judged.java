package org.hoptrail.pipeline;

import org.hoptrail.model.Report;

/// A report, and what must be kept so that its message can be judged again.
public record Judged(Report report, Keepsake keepsake) {}
