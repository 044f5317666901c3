package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// The place one message (or one log) was read from.
///
/// A compressed or archived original is named by the path of the outer file and by the member in
/// it; all offsets count bytes of the *unpacked* member.
///
/// @param path the file as the user named it, or `-` for standard input
/// @param member the member inside an archive (`inner.zip!/a.eml` when nested), or null
/// @param offset where this message starts in the unpacked file, in bytes; 0 but for mailboxes
/// @param length how many bytes it has
/// @param sha256 lower-case hex digest of those bytes, or null when they were not all read
public record Source(
    String path, @Nullable String member, long offset, long length, @Nullable String sha256) {

  /// The name to show: the path, with `!/member` when there is one.
  public String display() {
    return member == null ? path : path + "!/" + member;
  }
}
