package org.hoptrail.source;

import java.util.Locale;

/// How a file is packed, by its first bytes.
enum Packing {
  /// Not at all, or in a way nobody knows.
  NONE(""),
  GZIP("\u001F\u008B\b"),
  BZIP2("BZh"),
  XZ("\u00FD7zXZ\0"),
  ZSTD("(\u00B5/\u00FD"),
  ZIP("PK\u0003\u0004"),
  /// A zip archive without members.
  EMPTY_ZIP("PK\u0005\u0006"),
  /// Its mark is a checksum in a block of 512 bytes, see [TarReader#header].
  TAR(""),
  COMPRESS("\u001F\u009D"),
  SEVEN_ZIP("7z\u00BC\u00AF'\u001C"),
  RAR("Rar!\u001A\u0007"),
  LZ4("\u0004\"M\u0018"),
  LZIP("LZIP");

  /// Bytes that [#of] looks at.
  static final int HEAD = 512;

  /// One character for each byte.
  private final String magic;

  Packing(String magic) {
    this.magic = magic;
  }

  /// The packing of a file that begins with these bytes.
  static Packing of(byte[] head, int length) {
    for (Packing packing : values()) {
      if (!packing.magic.isEmpty() && packing.fits(head, length)) {
        return packing;
      }
    }
    return length >= HEAD && TarReader.header(head) ? TAR : NONE;
  }

  /// The program that makes it.
  String program() {
    return switch (this) {
      case COMPRESS -> "compress";
      case SEVEN_ZIP -> "7-Zip";
      case RAR -> "RAR";
      case LZ4 -> "lz4";
      case LZIP -> "lzip";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  /// Whether it holds files with names, not just one stream.
  boolean archive() {
    return this == ZIP || this == EMPTY_ZIP || this == TAR;
  }

  private boolean fits(byte[] head, int length) {
    if (length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((head[i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return this != BZIP2 || (length > 4 && head[3] >= '1' && head[3] <= '9' && bzip2(head[4]));
  }

  /// The first byte of a block and of the end of an empty stream.
  private static boolean bzip2(byte block) {
    return block == 0x31 || block == 0x17;
  }
}
