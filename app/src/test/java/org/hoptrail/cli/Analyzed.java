package org.hoptrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// `analyze` on the command line, and the files it writes.
record Analyzed(Path out) {

  Cli.Result run(String... arguments) {
    return Cli.run(
        Stream.concat(Stream.of("analyze", "--output", out.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  String read(String name) throws IOException {
    return Files.readString(out.resolve(name));
  }
}
