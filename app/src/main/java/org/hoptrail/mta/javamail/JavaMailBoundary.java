package org.hoptrail.mta.javamail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MimeBoundary;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `----=_Part_counter_hash.milliseconds`.
final class JavaMailBoundary implements TokenFormat {

  private static final String MARK = "----=_Part_";

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.CONTENT_TYPE);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    Cited<String> boundary = value.value().contains(MARK) ? MimeBoundary.of(value) : null;
    if (boundary == null) {
      return null;
    }
    IdScan scan = new IdScan(boundary.value());
    scan.word(MARK).digits(1, 10);
    scan.word("_").digits(1, 10);
    String millis = scan.word(".").digits(12, 13);
    return scan.done()
        ? TimeToken.of(
            "javamail-boundary",
            boundary,
            Instant.ofEpochMilli(Long.parseLong(millis)),
            Duration.ofMillis(1),
            Direction.LOOSE)
        : null;
  }
}
