package org.hoptrail.index;

import org.hoptrail.text.NearestName;

/// Says which field may have been meant.
final class Suggestion {

  private Suggestion() {}

  static String forField(String name) {
    String nearest = NearestName.of(name, Fields.names());
    String start = "There is no field " + name + "; ";
    return nearest.isEmpty()
        ? start
            + "`hoptrail search --help-fields` lists them. To look for a text with a colon, put"
            + " it in quotes."
        : start + "did you mean " + nearest + "?";
  }
}
