package org.hoptrail.log;

import org.hoptrail.text.Ascii;

/// Lines as multilog of daemontools stores them: `@` and a TAI64N label, 16 hexadecimal digits of
/// seconds that count from 2^62 and 8 of nanoseconds, a blank, the text. The label is ten seconds
/// ahead of the Unix clock: daemontools adds that much, whatever leap seconds there were. A line
/// names no program; the folder of the file does.
final class TaiEnvelope implements Envelope {

  private static final int SECONDS = 16;
  private static final int NANOS = 8;
  private static final long EPOCH = 0x4000_0000_0000_0000L + 10;

  @Override
  public boolean open(LogLine line, Programs programs) {
    Cursor cursor = line.whole();
    if (!cursor.skip("@")) {
      return false;
    }
    long seconds = hex(cursor, SECONDS);
    long nanos = hex(cursor, NANOS);
    long second = seconds - EPOCH;
    boolean plausible = seconds > 0 && second > 0 && second < 1L << 40;
    if (!plausible || nanos < 0 || !cursor.skip(" ")) {
      return false;
    }
    line.at(second * 1_000_000L + nanos / 1_000).program(line.folderProgram()).body(cursor.at());
    return true;
  }

  private static long hex(Cursor cursor, int digits) {
    int start = cursor.at();
    long value = 0;
    for (int i = 1; i <= digits; i++) {
      int digit = Ascii.hexValue(cursor.peek());
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
      cursor.back(start + i);
    }
    return value;
  }
}
