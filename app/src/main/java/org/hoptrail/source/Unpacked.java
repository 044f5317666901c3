package org.hoptrail.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of one file with all packing removed, and what it is called. Reading never throws:
/// a stream that breaks off ends there, and [#failure] tells why.
final class Unpacked {
  /// No file, no bytes.
  static final Unpacked NOTHING = new Unpacked("", null, false, InputStream.nullInputStream());

  private final String path;
  private final @Nullable String member;
  private final boolean named;
  private final InputStream bytes;
  private long count;
  private @Nullable IOException failure;

  /// @param named whether the user named this very file, rather than a directory or an archive
  Unpacked(String path, @Nullable String member, boolean named, InputStream bytes) {
    this.path = path;
    this.member = member;
    this.named = named;
    this.bytes = bytes;
  }

  String path() {
    return path;
  }

  @Nullable String member() {
    return member;
  }

  boolean named() {
    return named;
  }

  /// The last part of its name. Names only ever decide how loudly to complain.
  String name() {
    String whole = member == null ? path : member;
    return whole.substring(whole.lastIndexOf('/') + 1);
  }

  /// The part of its name before the last: the folder it lies in, or empty.
  String folder() {
    String whole = member == null ? path : member;
    int end = whole.lastIndexOf('/');
    return end < 0 ? "" : whole.substring(whole.lastIndexOf('/', end - 1) + 1, end);
  }

  /// Reads until `to` is full from index `from` on or the input ends; returns the index behind
  /// the last byte read.
  int read(byte[] to, int from) {
    int end = from;
    try {
      while (failure == null && end < to.length) {
        int got = bytes.read(to, end, to.length - end);
        if (got < 0) {
          break;
        }
        end += got;
      }
    } catch (IOException broken) {
      failure = broken;
    }
    count += end - from;
    return end;
  }

  /// How many bytes were read.
  long count() {
    return count;
  }

  /// Why the input ended before its end, or null.
  @Nullable IOException failure() {
    return failure;
  }
}
