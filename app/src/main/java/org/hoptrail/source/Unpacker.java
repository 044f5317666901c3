package org.hoptrail.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.hoptrail.model.Limits;
import org.jspecify.annotations.Nullable;

/// Turns paths into streams of unpacked bytes: walks directories, opens files, sees through
/// compression and archives. Knows nothing of what the bytes mean, so that mail and logs are
/// unpacked alike. How a file is packed is told by its first bytes. Hidden members of archives
/// are left out like hidden files.
final class Unpacker implements Walk.Opener {
  private final Limits limits;
  private final Visitor visitor;

  Unpacker(Limits limits, Visitor visitor) {
    this.limits = limits;
    this.visitor = visitor;
  }

  /// Who takes the unpacked files, one after the other.
  interface Visitor {
    /// Whether a file of the file system is to be opened.
    default boolean wants(Path file) {
      return true;
    }

    /// Told when all of such a file has been read.
    default void ended(Path file) {}

    /// Told of bytes that were read, as they lie there, packed or not.
    default void read(int bytes) {}

    /// Reads a file to its end, or as far as is of use.
    void file(Unpacked file);

    /// Takes note of what could not be opened or unpacked.
    void failure(InputFailure failure);
  }

  /// Unpacks everything under one path; `-` is the given stream.
  void unpack(String path, InputStream standardInput) {
    if (path.equals("-")) {
      stream(standardInput, new Place("-", null, true, 0, 0), budget());
      return;
    }
    try {
      new Walk(visitor, this).start(path, Path.of(path));
    } catch (InvalidPathException impossible) {
      visitor.failure(
          new InputFailure(path, null, 0, "missing", "No file can have that name here."));
    }
  }

  @Override
  public void open(Path file, String shown, boolean named) {
    if (visitor.wants(file)) {
      unpack(file, shown, named);
      visitor.ended(file);
    }
  }

  private void unpack(Path file, String shown, boolean named) {
    Place place = new Place(shown, null, named, 0, 0);
    Budget budget = budget();
    try (InputStream in = Files.newInputStream(file)) {
      stream(in, place, budget);
    } catch (IOException broken) {
      visitor.failure(Complaint.about(shown, null, 0, broken));
    }
  }

  private Budget budget() {
    return new Budget(limits.archiveRatio(), visitor::read);
  }

  /// Where a stream comes from, and through how many archives and how much compression it came.
  private record Place(
      String path, @Nullable String member, boolean named, int archives, int compressions) {

    Place compressed() {
      return new Place(path, member, named, archives, compressions + 1);
    }

    Place member(String name) {
      String full = member == null ? name : member + "!/" + name;
      return new Place(path, full, false, archives + 1, compressions);
    }
  }

  /// Unpacks one stream. Returns what broke it off, after telling the visitor, or null.
  private @Nullable IOException stream(InputStream raw, Place place, Budget budget) {
    try (Peeked in =
        new Peeked(place.archives + place.compressions == 0 ? budget.packed(raw) : raw)) {
      Packing packing = in.packing();
      if (packing == Packing.NONE) {
        Unpacked file = new Unpacked(place.path, place.member, place.named, in);
        visitor.file(file);
        return file.failure();
      }
      demandShallow(packing.archive() ? place.archives : place.compressions);
      if (packing.archive()) {
        return members(reader(packing, in), place, budget);
      }
      try (InputStream decoder = open(packing, in)) {
        return stream(budget.unpacked(decoder), place.compressed(), budget);
      }
    } catch (IOException broken) {
      visitor.failure(Complaint.about(place.path, place.member, 0, broken));
      return broken;
    }
  }

  private @Nullable IOException members(ArchiveReader archive, Place place, Budget budget)
      throws IOException {
    IOException broken = null;
    while (!budget.spent()) {
      String name;
      try {
        name = archive.next();
      } catch (EOFException truncated) {
        if (broken != null) {
          return broken;
        }
        throw truncated;
      }
      if (name == null) {
        return null;
      }
      broken = hidden(name) ? null : member(archive, place.member(name), budget);
    }
    return broken;
  }

  private @Nullable IOException member(ArchiveReader archive, Place place, Budget budget) {
    try {
      return stream(budget.unpacked(archive.content()), place, budget);
    } catch (IOException unsupported) {
      visitor.failure(Complaint.about(place.path, place.member, 0, unsupported));
      return unsupported;
    }
  }

  private void demandShallow(int layers) throws IOException {
    if (layers >= limits.archiveDepth()) {
      throw new Complaint.BadInput(
          "too-deep", "It is packed more than " + limits.archiveDepth() + " times over.");
    }
  }

  private static boolean hidden(String name) {
    return name.startsWith(".", name.lastIndexOf('/') + 1);
  }

  private static ArchiveReader reader(Packing packing, InputStream in) {
    return packing == Packing.TAR ? new TarReader(in) : new ZipReader(in);
  }

  private static InputStream open(Packing packing, InputStream in) throws IOException {
    try {
      return decoder(packing, in);
    } catch (IOException | RuntimeException damaged) {
      throw Complaint.damaged(damaged);
    }
  }

  private static InputStream decoder(Packing packing, InputStream in) throws IOException {
    return switch (packing) {
      case GZIP -> new GzipStream(in);
      case BZIP2 -> Decoders.Bzip2.open(in);
      case XZ -> Decoders.Xz.open(in);
      case ZSTD -> Decoders.Zstd.open(in);
      default ->
          throw new Complaint.BadInput(
              "unsupported",
              "It is packed with " + packing.program() + ", which is not read: unpack it first.");
    };
  }
}
