package org.hoptrail.source;

import org.jspecify.annotations.Nullable;

/// An input, or a part of one, that could not be read. All other inputs are read nevertheless,
/// and so is what stands before the failure.
///
/// @param path the file as the user named it or as the walk found it, or `-` for standard input
/// @param member the member inside an archive, as in [org.hoptrail.model.Source], or null
/// @param offset how many bytes of the unpacked file were read before; 0 when it could not be
/// opened
/// @param code what kind of failure it is, a stable word such as `not-mail`
/// @param sentence what is wrong and, where there is a remedy, what to do; one sentence for a
/// person, without the path
public record InputFailure(
    String path, @Nullable String member, long offset, String code, String sentence) {

  /// The name to show: the path, with `!/member` when there is one.
  public String display() {
    return member == null ? path : path + "!/" + member;
  }
}
