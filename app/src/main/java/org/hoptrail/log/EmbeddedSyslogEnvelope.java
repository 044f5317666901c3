package org.hoptrail.log;

/// A syslog line behind something else: `mail.log:Feb  3 10:11:12 host tag[1]: text` as grep prints
/// it, `- 1770113472 2026.02.03 node Feb 3 10:11:12 user@host tag[1]: text` as clusters collect it
/// (the Thunderbird set of loghub). The core is a date with the name of a month, a host, and a tag
/// with a process id. Seconds since 1970 in front of it tell the time exactly.
final class EmbeddedSyslogEnvelope implements Envelope {

  /// So many bytes may stand in front.
  private static final int LOOK = 160;

  @Override
  public boolean open(LogLine line, Programs programs) {
    Cursor cursor = line.whole();
    byte[] bytes = cursor.slice().bytes();
    int start = cursor.at();
    int last = Math.min(start + LOOK, start + line.length() - 20);
    for (int i = start + 1; i < last; i++) {
      boolean border = bytes[i - 1] == ' ' || bytes[i - 1] == ':';
      if (border && SyslogTime.month(bytes, i) > 0 && core(line, i, programs)) {
        return true;
      }
    }
    return false;
  }

  private static boolean core(LogLine line, int index, Programs programs) {
    SyslogEnvelope.Scan scan = new SyslogEnvelope.Scan(line);
    int start = scan.at;
    scan.at = index;
    long time = SyslogTime.read(scan, line);
    if (time == LogLine.NO_TIME || !scan.skipBlank()) {
      return false;
    }
    long exact = epoch(line, start, index);
    Cursor cursor = line.whole();
    cursor.back(scan.at);
    long told = exact == LogLine.NO_TIME ? time : exact;
    if (!JournalDateEnvelope.hostAndTag(cursor, line, programs, told)) {
      return false;
    }
    line.host(plain(line.host()));
    return true;
  }

  /// The first run of ten digits in front of the core, in microseconds.
  private static long epoch(LogLine line, int start, int end) {
    Cursor cursor = line.whole();
    cursor.back(start);
    while (cursor.at() < end) {
      int from = cursor.at();
      long value = cursor.number();
      if (value >= 0 && cursor.at() - from == 10) {
        return value * 1_000_000;
      }
      cursor.back(Math.max(cursor.at(), from + 1));
    }
    return LogLine.NO_TIME;
  }

  /// `host` of `user@host` and of `host/host`.
  private static String plain(@org.jspecify.annotations.Nullable String host) {
    String name = host == null ? "" : host.substring(host.indexOf('@') + 1);
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }
}
