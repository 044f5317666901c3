package org.hoptrail.text;

/// Zone names and their offsets: those of RFC 5322 4.3, the military letters, and the common names
/// that mean one thing in mail. A name that means several things (`IST`: India, Israel, Ireland) is
/// known to be a zone and has no offset.
final class ZoneNames {

  /// The answer for a word that is no zone name.
  static final int NONE = Integer.MIN_VALUE;

  /// The answer for a zone name without one meaning.
  static final int AMBIGUOUS = Integer.MIN_VALUE + 1;

  private static final int LONGEST = 8;
  private static final int SLOTS = 512;
  private static final long[] KEYS = new long[SLOTS];
  private static final int[] OFFSETS = new int[SLOTS];

  private ZoneNames() {}

  static {
    add(0, "UT UTC GMT Z WET");
    add(-5 * 60, "EST CDT");
    add(-4 * 60, "EDT CLT");
    add(-6 * 60, "CST MDT");
    add(-7 * 60, "MST PDT");
    add(-8 * 60, "PST AKDT");
    add(-9 * 60, "AKST");
    add(-10 * 60, "HST");
    add(-3 * 60, "BRT ART CLST");
    add(-2 * 60, "BRST");
    add(-(3 * 60 + 30), "NST");
    add(-(2 * 60 + 30), "NDT");
    add(60, "CET MET MEZ BST WEST WAT");
    add(2 * 60, "CEST MEST MESZ EET SAST CAT");
    add(3 * 60, "EEST IDT MSK TRT EAT");
    add(4 * 60, "MSD");
    add(5 * 60, "PKT");
    add(5 * 60 + 45, "NPT");
    add(7 * 60, "ICT WIB");
    add(8 * 60, "HKT SGT AWST WITA");
    add(9 * 60, "JST KST WIT");
    add(9 * 60 + 30, "ACST");
    add(10 * 60, "AEST");
    add(10 * 60 + 30, "ACDT");
    add(11 * 60, "AEDT");
    add(12 * 60, "NZST");
    add(13 * 60, "NZDT");
    addAmbiguous("IST AST ADT SST GST ECT AMT BT LMT LCL");
    addAmbiguous("A B C D E F G H I K L M N O P Q R S T U V W X Y");
  }

  private static void add(int minutes, String names) {
    for (String name : names.split(" ")) {
      put(name, minutes * 60);
    }
  }

  private static void addAmbiguous(String names) {
    for (String name : names.split(" ")) {
      put(name, AMBIGUOUS);
    }
  }

  private static void put(String name, int offset) {
    long key = 0;
    for (int i = 0; i < name.length(); i++) {
      key = key << 8 | name.charAt(i);
    }
    int slot = slot(key);
    while (KEYS[slot] != 0) {
      slot = slot + 1 & SLOTS - 1;
    }
    KEYS[slot] = key;
    OFFSETS[slot] = offset;
  }

  /// The offset in seconds of the zone that the letters `start..end` name, letter case ignored; a
  /// standard name with `DST` behind it (`METDST`) is one hour further east. [#AMBIGUOUS] or
  /// [#NONE] when there is no offset to tell.
  static int find(byte[] b, int start, int end) {
    int length = end - start;
    if (length < 1 || length > LONGEST) {
      return NONE;
    }
    int offset = lookUp(b, start, end);
    if (offset == NONE && length > 4 && isDst(b, end - 3, end)) {
      int standard = lookUp(b, start, end - 3);
      return standard == NONE || standard == AMBIGUOUS ? standard : standard + 3600;
    }
    return offset;
  }

  /// Whether `start..end` is the word `DST`.
  static boolean isDst(byte[] b, int start, int end) {
    return end - start == 3 && b[start] == 'D' && b[start + 1] == 'S' && b[start + 2] == 'T';
  }

  /// The offset in seconds of a zone of the United States spelled out as Windows does (`Eastern
  /// Daylight Time`, `US Mountain Standard Time`), or [#AMBIGUOUS] for any other such name.
  static int findLong(Slice name) {
    Slice rest = name.startsWith("US ") ? name.from(3) : name;
    int hours =
        switch (rest.at(0)) {
          case 'E' -> rest.startsWith("Eastern ") ? -5 : 0;
          case 'C' -> rest.startsWith("Central ") ? -6 : 0;
          case 'M' -> rest.startsWith("Mountain ") ? -7 : 0;
          case 'P' -> rest.startsWith("Pacific ") ? -8 : 0;
          default -> 0;
        };
    Slice kind = rest.from(rest.indexOf((byte) ' ') + 1);
    if (hours == 0 || !kind.equalsText("Standard Time") && !kind.equalsText("Daylight Time")) {
      return AMBIGUOUS;
    }
    return (kind.startsWith("D") ? hours + 1 : hours) * 3600;
  }

  private static int lookUp(byte[] b, int start, int end) {
    long key = 0;
    for (int i = start; i < end; i++) {
      if (!Ascii.isLetter(b[i])) {
        return NONE;
      }
      key = key << 8 | b[i] & 0xdf;
    }
    int slot = slot(key);
    while (KEYS[slot] != 0) {
      if (KEYS[slot] == key) {
        return OFFSETS[slot];
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return NONE;
  }

  private static int slot(long key) {
    return (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 55);
  }
}
