package org.hoptrail.log;

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
}
