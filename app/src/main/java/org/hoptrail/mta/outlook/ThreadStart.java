package org.hoptrail.mta.outlook;

import java.time.Duration;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.TokenFormat;
import org.jspecify.annotations.Nullable;

/// When a thread began, from `Thread-Index`. Without answers in the index that is when this
/// message was written; else when the first of the thread was.
final class ThreadStart implements TokenFormat {

  private static final Duration OUTLOOK_STEP = FileTime.span(1 << 16);
  private static final Duration EXCHANGE_STEP = FileTime.span(1 << 24);

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.THREAD_INDEX);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    ThreadIndex index = ThreadIndex.of(value.value());
    return index == null
        ? null
        : TimeToken.of(
            index.children() == 0 ? "thread-index" : "thread-index-start",
            value,
            index.start(),
            index.isOfExchange() ? EXCHANGE_STEP : OUTLOOK_STEP,
            Direction.NOT_AFTER);
  }
}
