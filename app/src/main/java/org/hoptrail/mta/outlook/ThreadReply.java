package org.hoptrail.mta.outlook;

import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.jspecify.annotations.Nullable;

/// When this answer was begun, from the last part of `Thread-Index`. A program that knows nothing
/// of the index copies it from the message it answers; then this is the time of that one.
final class ThreadReply implements TokenFormat {

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.THREAD_INDEX);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    ThreadIndex index = ThreadIndex.of(value.value());
    if (index == null || index.children() == 0) {
      return null;
    }
    Instant time = index.last();
    return EpochTime.isPlausible(time.getEpochSecond())
        ? TimeToken.of(
            "thread-index-reply", value, time, FileTime.span(index.lastStep()), Direction.NOT_AFTER)
        : null;
  }
}
