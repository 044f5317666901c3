package org.hoptrail.render;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.IngestProgress;
import org.jspecify.annotations.Nullable;

/// What becomes of an index.
///
/// @param messages how many are in it
/// @param generation another number after every change
/// @param underway what who writes to it says, or null
/// @param now when this is told
public record IngestJson(
    long messages, long generation, @Nullable IngestProgress underway, Instant now) {

  /// A writer is often silent for a moment; only longer silence is told, in steps of that.
  private static final long MOMENT = 5;

  private record Told(IngestProgress said, long silence) {}

  private static final Shape<Told> UNDERWAY =
      new Shape<Told>()
          .number("files", "read, or left alone as they had not changed", it -> it.said.files())
          .number("messages", "in these files", it -> it.said.messages())
          .number("added", "how many of these are new", it -> it.said.added())
          .numberOrNull("share", "how much is done, 0 to 1, or null", IngestJson::share)
          .numberOrNull("remainingSeconds", "at the speed so far, or null", IngestJson::rest)
          .number("silentSeconds", "since it was heard of; 0 below five", Told::silence);

  static final Shape<IngestJson> SHAPE =
      new Shape<IngestJson>()
          .number("messages", "how many are in the index", IngestJson::messages)
          .number("generation", "another number after every change", IngestJson::generation)
          .object("underway", "an ingest that has not ended, or null", UNDERWAY, IngestJson::told);

  private static @Nullable Number share(Told told) {
    Double share = told.said.share();
    return share == null ? null : Math.round(share * 1e3) / 1e3;
  }

  private static @Nullable Number rest(Told told) {
    Duration rest = told.said.remaining();
    return rest == null ? null : rest.toSeconds();
  }

  private @Nullable Told told() {
    if (underway == null) {
      return null;
    }
    long silence = Math.max(0, Duration.between(underway.at(), now).toSeconds());
    return new Told(underway, silence - silence % MOMENT);
  }

  /// UTF-8.
  public byte[] bytes() {
    return SHAPE.bytes(this);
  }
}
