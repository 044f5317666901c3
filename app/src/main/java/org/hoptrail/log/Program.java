package org.hoptrail.log;

import org.jspecify.annotations.Nullable;

/// Who wrote a line, as its syslog tag says: `postfix-out/submission/smtpd`, `sm-mta`, `dovecot`.
///
/// @param tag the tag without process id
/// @param name its first part: the program, or the instance of it
/// @param daemon its last part, equal to `name` when it has one only
public record Program(String tag, String name, String daemon) {

  /// The program of a tag.
  public static Program of(String tag) {
    int first = tag.indexOf('/');
    String name = first < 0 ? tag : tag.substring(0, first);
    return new Program(tag, name, tag.substring(tag.lastIndexOf('/') + 1));
  }

  /// The tag tells all; its hash is remembered.
  @Override
  public int hashCode() {
    return tag.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof Program program && tag.equals(program.tag);
  }
}
