package org.hoptrail.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Source;
import org.jspecify.annotations.Nullable;

/// How a page leads to messages: to the file that holds one, seen from the page's directory.
///
/// @param folder where the page is
record MessageLinks(Path folder) {

  /// A relative URI, or null where no file has the message.
  @Nullable String to(Source source) {
    if (source.path().equals("-")) {
      return null;
    }
    try {
      Path base = folder.toAbsolutePath().normalize();
      Path file = Path.of(source.path()).toAbsolutePath().normalize();
      List<String> parts = new ArrayList<>();
      for (Path part : base.relativize(file)) {
        parts.add(encoded(part.toString()));
      }
      return "./" + String.join("/", parts);
    } catch (InvalidPathException | URISyntaxException unnamable) {
      return null;
    }
  }

  private static String encoded(String part) throws URISyntaxException {
    return new URI(null, null, "/" + part, null).toASCIIString().substring(1);
  }
}
