package org.hoptrail.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The directory that results go into. They are written under other names and get their own when
/// all is done, so a file that is there is whole. Nothing of anybody else is ever overwritten.
final class OutputFolder implements AutoCloseable {

  /// A file that is written.
  ///
  /// @param mark what stands near the beginning of such a file
  record Product(String name, String mark) {

    private Path in(Path folder) {
      return folder.resolve(name);
    }

    private Path partIn(Path folder) {
      return folder.resolve(name + ".part");
    }
  }

  private static final int BUFFER = 1 << 16;

  /// Where a mark is looked for.
  private static final int START = 512;

  private final Path folder;
  private final List<Product> products = new ArrayList<>();
  private final List<OutputStream> streams = new ArrayList<>();
  private boolean done;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /// Why a directory cannot be used.
  static final class Unusable extends Exception {

    private static final long serialVersionUID = 1;

    Unusable(String sentence) {
      super(sentence);
    }
  }

  /// Opens a directory, and makes it when it does not exist.
  ///
  /// @param again whether the products of an earlier run may be there, and are to be replaced
  /// @throws Unusable there is something else in its place, or in it
  /// @throws IOException it cannot be made or read
  static OutputFolder open(Path folder, boolean again, List<Product> products)
      throws Unusable, IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException taken) {
      throw new Unusable("this is a file; name a directory");
    }
    if (!again && !isEmpty(folder, products)) {
      throw new Unusable(
          "the directory is not empty; name another, or replace what an earlier run wrote into it"
              + " with --force");
    }
    for (Product product : products) {
      boolean ours = isOurs(product.in(folder), product.mark);
      if (!ours || !isOurs(product.partIn(folder), product.mark)) {
        throw new Unusable(
            "the file %s in it was not written by Hoptrail, and is not replaced"
                .formatted(product.name));
      }
    }
    return new OutputFolder(folder);
  }

  /// Whether nothing is in it but what a run began that was broken off.
  private static boolean isEmpty(Path folder, List<Product> products) throws IOException {
    Set<Path> begun =
        products.stream().map(product -> product.partIn(folder)).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(begun::contains);
    }
  }

  /// Whether a file is missing, empty, or begins as ours do.
  private static boolean isOurs(Path file, String mark) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
      return start.isEmpty() || start.contains(mark);
    }
  }

  /// Starts to write a file.
  OutputStream write(Product product) throws IOException {
    OutputStream stream =
        new BufferedOutputStream(Files.newOutputStream(product.partIn(folder)), BUFFER);
    products.add(product);
    streams.add(stream);
    return stream;
  }

  /// Gives all files their names.
  void finish() throws IOException {
    for (OutputStream stream : streams) {
      stream.close();
    }
    for (Product product : products) {
      Files.move(product.partIn(folder), product.in(folder), StandardCopyOption.REPLACE_EXISTING);
    }
    done = true;
  }

  /// Takes away what was begun and not finished.
  @Override
  public void close() throws IOException {
    if (done) {
      return;
    }
    @Nullable IOException failure = null;
    for (int i = 0; i < products.size(); i++) {
      try {
        streams.get(i).close();
      } catch (IOException full) {
        failure = full;
      }
      Files.deleteIfExists(products.get(i).partIn(folder));
    }
    if (failure != null) {
      throw failure;
    }
  }
}
