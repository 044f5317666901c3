package org.hoptrail.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hoptrail.render.NumbersJson;
import org.hoptrail.text.Counted;

/// What a run of `ingest` did.
///
/// @param messages messages read
/// @param added of these, new to the index
/// @param known of these, in it before
/// @param unchanged files not opened, since they are as they were when they were read
/// @param skipped files without mail
/// @param failures inputs that could not be read
/// @param deliveries deliveries that logs told of; -1 when no logs were named
/// @param changed of these, new to the index or told of more than before
/// @param judged messages that were in the index before and that the logs made another report of
/// @param compared messages of which others made another report
/// @param sameLogs logs that are as they were when they were read
/// @param unreadable whether some input, mail or log, could not be read
public record Ingested(
    long messages,
    long added,
    long known,
    long unchanged,
    long skipped,
    long failures,
    long deliveries,
    long changed,
    long judged,
    long compared,
    long sameLogs,
    boolean unreadable) {

  /// Some lines for a terminal.
  public String sentence() {
    StringBuilder out = new StringBuilder();
    out.append(Counted.of(messages, "message")).append(" read: ").append(added).append(" new, ");
    out.append(known).append(" in the index already\n");
    if (deliveries >= 0) {
      out.append(Counted.of(deliveries, "delivery"))
          .append(" in the logs: ")
          .append(changed)
          .append(" new or changed\n");
    }
    if (judged > 0) {
      out.append(Counted.of(judged, "message")).append(" judged again by the logs\n");
    }
    if (compared > 0) {
      out.append(Counted.of(compared, "message")).append(" judged again by what others tell\n");
    }
    if (sameLogs > 0) {
      out.append(Counted.of(sameLogs, "log")).append(" unchanged since the last time\n");
    }
    if (unchanged > 0) {
      out.append(Counted.of(unchanged, "file"))
          .append(" unchanged since the last time, not read\n");
    }
    if (skipped > 0) {
      out.append(Counted.of(skipped, "file")).append(" skipped: no mail in it\n");
    }
    if (failures > 0) {
      out.append(Counted.of(failures, "input")).append(" could not be read\n");
    }
    return out.toString();
  }

  /// The same as an object on a line.
  public String json() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put("messages", messages);
    numbers.put("added", added);
    numbers.put("known", known);
    numbers.put("unchanged", unchanged);
    numbers.put("skipped", skipped);
    numbers.put("failures", failures);
    numbers.put("deliveries", Math.max(0, deliveries));
    numbers.put("changed", changed);
    numbers.put("judgedAgain", judged);
    numbers.put("judgedByOthers", compared);
    numbers.put("unchangedLogs", sameLogs);
    return NumbersJson.line(numbers);
  }
}
