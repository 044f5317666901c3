package org.hoptrail.log;

import org.hoptrail.text.Ascii;

/// Lines as syslog daemons store them: `DATE host tag[pid]: text`, with the date of RFC 3164 4.1.2
/// (no year, no zone) or of RFC 3339 as rsyslog's `RSYSLOG_FileFormat` writes it, and the lines of
/// RFC 5424. A priority in angle brackets may come first (captures from the network), the length of
/// the message before it (RFC 6587 3.4.1), NUL bytes too (files after a crash). `#011` and its like
/// in the text are the control characters that rsyslog escaped. FreeBSD writes `<mail.info>` before
/// the host, Solaris `[ID 1 mail.info]` after the tag.
final class SyslogEnvelope implements Envelope {

  @Override
  public boolean open(LogLine line, Programs programs) {
    Scan scan = new Scan(line);
    scan.skipNuls();
    scan.skipLength();
    boolean priority = scan.skipPriority();
    if (priority && scan.skip5424()) {
      return rfc5424(scan, line, programs);
    }
    long time = SyslogTime.read(scan, line);
    if (time == LogLine.NO_TIME) {
      return priority && untimed(scan, line, programs);
    }
    if (!scan.skipBlank()) {
      return false;
    }
    scan.skipFacility();
    int host = scan.at;
    int hostEnd = scan.word();
    if (hostEnd == host || !scan.skipBlank()) {
      return false;
    }
    line.at(time);
    if (scan.bytes[hostEnd - 1] == ':' || scan.bytes[hostEnd - 1] == ']') {
      scan.at = host;
      return tagged(scan, line, programs);
    }
    line.host(programs.host(scan.bytes, host, hostEnd));
    return tagged(scan, line, programs);
  }

  /// `<22>tag[pid]: text`, as programs send it to a daemon on their host.
  private static boolean untimed(Scan scan, LogLine line, Programs programs) {
    int start = scan.at;
    line.body(start);
    Tags.read(line, programs, true);
    return line.program() != null;
  }

  /// `tag[pid]: text`; a line without a tag keeps all its text as body.
  private static boolean tagged(Scan scan, LogLine line, Programs programs) {
    int tag = scan.at;
    int tagEnd = scan.tag();
    int next = tagEnd < scan.end ? scan.bytes[tagEnd] : 0;
    if (next == '[') {
      int close = scan.find(']', tagEnd);
      line.session(tagEnd + 1, close);
      scan.at = Math.min(scan.end, close + 1);
    } else if (next == ':') {
      scan.at = tagEnd;
    } else {
      line.body(tag);
      return true;
    }
    if (scan.at < scan.end && scan.bytes[scan.at] == ':') {
      scan.at++;
    }
    line.program(programs.program(scan.bytes, tag, tagEnd));
    scan.skipBlank();
    scan.skipSolarisId();
    line.body(scan.at);
    ControlEscapes.decode(line, scan.at, scan.end);
    return true;
  }

  /// `1 DATE host app procid msgid STRUCTURED-DATA text` (RFC 5424 6).
  private static boolean rfc5424(Scan scan, LogLine line, Programs programs) {
    long time = SyslogTime.iso(scan);
    if (time == LogLine.NO_TIME || !scan.skipBlank()) {
      return false;
    }
    int host = scan.at;
    int hostEnd = scan.word();
    scan.skipBlank();
    int app = scan.at;
    int appEnd = scan.word();
    scan.skipBlank();
    int process = scan.at;
    int processEnd = scan.word();
    scan.skipBlank();
    scan.word();
    scan.skipBlank();
    scan.structuredData();
    line.at(time).host(programs.host(scan.bytes, host, hostEnd));
    line.program(programs.program(scan.bytes, app, appEnd));
    boolean nil = processEnd - process == 1 && scan.bytes[process] == '-';
    line.session(process, nil ? process : processEnd).body(scan.at);
    return true;
  }

  /// A position in the bytes of a line.
  static final class Scan {
    final byte[] bytes;
    final int end;
    int at;

    Scan(LogLine line) {
      org.hoptrail.text.Slice all = line.whole().slice();
      bytes = all.bytes();
      at = all.start();
      end = all.end();
    }

    void skipNuls() {
      while (at < end && bytes[at] == 0) {
        at++;
      }
    }

    /// `123 ` before a priority.
    void skipLength() {
      int p = at;
      while (p < end && p - at < 7 && Ascii.isDigit(bytes[p])) {
        p++;
      }
      boolean counted = p > at && p + 1 < end && bytes[p] == ' ' && bytes[p + 1] == '<';
      at = counted ? p + 1 : at;
    }

    /// `<22>`.
    boolean skipPriority() {
      int p = at;
      if (p >= end || bytes[p] != '<') {
        return false;
      }
      p++;
      while (p < end && p - at < 5 && Ascii.isDigit(bytes[p])) {
        p++;
      }
      if (p >= end || bytes[p] != '>' || p == at + 1) {
        return false;
      }
      at = p + 1;
      return true;
    }

    /// The version of RFC 5424 and its blank.
    boolean skip5424() {
      boolean found = at + 1 < end && bytes[at] == '1' && bytes[at + 1] == ' ';
      at += found ? 2 : 0;
      return found;
    }

    /// Blanks, at least one.
    boolean skipBlank() {
      int from = at;
      while (at < end && bytes[at] == ' ') {
        at++;
      }
      return at > from;
    }

    /// `<mail.info>` as FreeBSD's syslogd -v writes it.
    void skipFacility() {
      if (at < end && bytes[at] == '<') {
        int close = find('>', at);
        if (close - at < 20) {
          at = Math.min(end, close + 1);
          skipBlank();
        }
      }
    }

    /// `[ID 197553 mail.info]` as Solaris writes it.
    void skipSolarisId() {
      if (end - at > 4 && bytes[at] == '[' && bytes[at + 1] == 'I' && bytes[at + 2] == 'D') {
        at = Math.min(end, find(']', at) + 1);
        skipBlank();
      }
    }

    /// Takes a word; returns the index behind it.
    int word() {
      while (at < end && bytes[at] != ' ') {
        at++;
      }
      return at;
    }

    /// Takes a tag: everything before a colon, a bracket or a blank.
    int tag() {
      while (at < end && bytes[at] != ' ' && bytes[at] != '[' && bytes[at] != ':') {
        at++;
      }
      return at;
    }

    int find(char wanted, int from) {
      int i = from;
      while (i < end && bytes[i] != wanted) {
        i++;
      }
      return i;
    }

    /// `-`, or elements in brackets with quoted values (RFC 5424 6.3), and the blank behind.
    void structuredData() {
      while (at < end && bytes[at] == '[') {
        boolean quoted = false;
        while (at < end && (quoted || bytes[at] != ']')) {
          quoted ^= bytes[at] == '"' && bytes[at - 1] != '\\';
          at++;
        }
        at = Math.min(end, at + 1);
      }
      if (at < end && bytes[at] == '-') {
        at++;
      }
      skipBlank();
    }
  }
}
