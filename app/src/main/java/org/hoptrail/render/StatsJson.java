package org.hoptrail.render;

import org.jspecify.annotations.Nullable;

/// What an index holds.
///
/// @param index its name
/// @param schema the version of its layout
/// @param messages how many messages
/// @param hops how many hops these have together
/// @param files how many files were read to their ends
/// @param size the bytes of its files
/// @param generation another number after every change
/// @param complaint why a newer state of it cannot be shown, or null
public record StatsJson(
    String index,
    String schema,
    long messages,
    long hops,
    long files,
    long size,
    long generation,
    @Nullable String complaint) {

  static final Shape<StatsJson> SHAPE =
      new Shape<StatsJson>()
          .text("index", "its name", StatsJson::index)
          .text("schema", "the version of its layout", StatsJson::schema)
          .number("messages", "how many messages", StatsJson::messages)
          .number("hops", "how many hops they have together", StatsJson::hops)
          .number("files", "files read to their ends", StatsJson::files)
          .number("bytes", "the bytes of its files", StatsJson::size)
          .number("generation", "another number after every change", StatsJson::generation)
          .text("complaint", "why a newer state cannot be shown, or null", StatsJson::complaint);

  /// UTF-8.
  public byte[] bytes() {
    return SHAPE.bytes(this);
  }
}
