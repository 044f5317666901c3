package org.hoptrail.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.jspecify.annotations.Nullable;

/// Examines the first message that comes and counts the others.
final class FirstMessage implements MessageSink, AutoCloseable {

  /// An archive of broken files would otherwise bring a sentence for each.
  private static final int MOST_FAILURES = 10;

  private final Tracing tracing;
  private final List<String> failures = new ArrayList<>();
  private @Nullable Report report;
  private long messages;

  FirstMessage(Settings settings, @Nullable Verification verification) {
    tracing =
        new Tracing(new Analyzer(settings), verification, done -> report = done, this::failure);
  }

  @Override
  public @Nullable BodySink body(byte[] header, boolean quoted) {
    return messages == 0 ? tracing.body(header, quoted) : null;
  }

  @Override
  public void message(RawMessage message) {
    if (messages++ == 0) {
      tracing.message(message);
    }
  }

  @Override
  public void failure(InputFailure failure) {
    if (failures.size() < MOST_FAILURES) {
      failures.add(failure.sentence());
    }
  }

  Examined examined() {
    tracing.finish();
    return new Examined(report, Math.max(0, messages - 1), failures);
  }

  @Override
  public void close() {
    tracing.close();
  }
}
