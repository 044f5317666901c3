package org.hoptrail.render;

import org.hoptrail.model.Summary;

/// placeholder
public final class SummaryHtml {
  private SummaryHtml() {}

  /// placeholder
  public static String of(Summary summary) {
    return SummaryText.of(summary);
  }
}
