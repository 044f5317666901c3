package org.hoptrail.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.jspecify.annotations.Nullable;

/// What is stored of a message or a delivery: what a list of results shows of it, and all of it.
///
/// @param listing the values of the list, by their names
/// @param header the header block; empty for a delivery
/// @param json the report or the delivery as it was given to the index
/// @param kept what else was given to be kept with it; often empty
record Stored(Map<String, String> listing, byte[] header, byte[] json, String kept) {

  /// All of it in a row. The list comes last, as its values stand in the report too and so cost a
  /// packer next to nothing.
  byte[] bytes() throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeVInt(header.length);
    out.writeBytes(header);
    out.writeVInt(json.length);
    out.writeBytes(json);
    out.writeString(kept);
    out.writeMapOfStrings(listing);
    return out.toArrayCopy();
  }

  /// What [#bytes] gave.
  static Stored of(byte[] bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes);
    byte[] header = part(in);
    byte[] json = part(in);
    String kept = in.readString();
    return new Stored(in.readMapOfStrings(), header, json, kept);
  }

  private static byte[] part(ByteArrayDataInput in) {
    byte[] part = new byte[in.readVInt()];
    in.readBytes(part, 0, part.length);
    return part;
  }

  /// A value of the list, or null.
  @Nullable String listed(String name) {
    return listing.get(name);
  }

  /// A value of the list that is always there.
  String text(String name) {
    return listing.getOrDefault(name, "");
  }
}
