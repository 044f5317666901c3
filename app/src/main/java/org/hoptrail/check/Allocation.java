package org.hoptrail.check;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// When the blocks of 2^24 IPv4 addresses were given out that were still free in 2002, by the IANA
/// registry of the IPv4 address space. Before, no host on the net had such an address.
final class Allocation {

  /// Months, each with the first octets of the blocks given out in it.
  private static final String TABLE =
      "2002-08 69 2002-11 82 2003-02 222 2003-04 60 2003-11 83,84 2004-01 70 "
          + "2004-04 58,59,85,86,87,88 2004-08 71,72 2005-01 124,125,126 "
          + "2005-03 73 2005-04 41 2005-06 74,75,76,89,90,91 2006-01 121,122,123 "
          + "2006-08 77,78,79 2006-10 96,97,98,99 2007-01 116,117,118,119,120 "
          + "2007-03 92,93 2007-07 94,95 2007-09 186,187 2007-10 114,115 "
          + "2008-02 173,174 2008-05 112,113 2008-10 197 2008-11 110,111 "
          + "2008-12 108,184 2009-01 109,178 2009-04 180,183 2009-08 175,182 "
          + "2009-09 2,46 2010-01 1,27 2010-02 50,107 2010-04 14,223 "
          + "2010-05 31,176 2010-06 177,181 2010-08 49,101 2010-10 36,42 "
          + "2010-11 5,23,37,100,105 2011-01 39,106 2011-02 102,103,104,179,185";

  private static final @Nullable YearMonth[] SINCE = read();

  private Allocation() {}

  private static @Nullable YearMonth[] read() {
    @Nullable YearMonth[] since = new @Nullable YearMonth[256];
    String[] words = TABLE.split(" ");
    for (int i = 0; i + 1 < words.length; i += 2) {
      for (String octet : words[i + 1].split(",")) {
        since[Integer.parseInt(octet)] = YearMonth.parse(words[i]);
      }
    }
    return since;
  }

  /// The month in which the block of an address was given out, if that was after the given time;
  /// else null.
  static @Nullable YearMonth after(IpAddress address, Instant time) {
    if (!address.v4()) {
      return null;
    }
    YearMonth since = SINCE[(int) (address.low() >>> 24)];
    boolean later =
        since != null && time.isBefore(since.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    return later ? since : null;
  }
}
