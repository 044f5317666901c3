package org.hoptrail.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Makes compressed files and archives.
final class Packed {
  private Packed() {}

  enum Compression {
    GZIP,
    BZIP2,
    XZ,
    ZSTD;

    byte[] pack(byte[] bytes) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out =
          switch (this) {
            case GZIP -> new GZIPOutputStream(packed);
            case BZIP2 -> new BZip2CompressorOutputStream(packed);
            case XZ -> new XZOutputStream(packed, new LZMA2Options(0));
            case ZSTD -> new ZstdOutputStream(packed);
          }) {
        out.write(bytes);
      }
      return packed.toByteArray();
    }
  }

  record Member(String name, byte[] bytes) {}

  static byte[] zip(Member... members) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed, UTF_8)) {
      for (Member member : members) {
        zip.putNextEntry(new ZipEntry(member.name));
        zip.write(member.bytes);
      }
    }
    return packed.toByteArray();
  }

  static byte[] tar(Member... members) throws IOException {
    return tar(TarArchiveOutputStream.LONGFILE_ERROR, members);
  }

  static byte[] tar(int longNames, Member... members) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed, UTF_8.name())) {
      tar.setLongFileMode(longNames);
      tar.putArchiveEntry(new TarArchiveEntry("folder/"));
      tar.closeArchiveEntry();
      for (Member member : members) {
        TarArchiveEntry entry = new TarArchiveEntry(member.name);
        entry.setSize(member.bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(member.bytes);
        tar.closeArchiveEntry();
      }
    }
    return packed.toByteArray();
  }
}
