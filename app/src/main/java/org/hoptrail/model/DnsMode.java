package org.hoptrail.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where answers come from. The text form is what `--dns` and the settings file take.
public sealed interface DnsMode {

  /// The text forms, for messages and help.
  String FORMS = "off|live|record:FILE|replay:FILE|zones:DIR";

  /// Nobody is asked, and no packet is sent.
  record Off() implements DnsMode {
    @Override
    public String toString() {
      return "off";
    }
  }

  /// Name servers are asked.
  record Live() implements DnsMode {
    @Override
    public String toString() {
      return "live";
    }
  }

  /// Name servers are asked, and every answer is written to a new file.
  record Recorded(Path file) implements DnsMode {
    @Override
    public String toString() {
      return "record:" + file;
    }
  }

  /// A file that was recorded answers.
  record Replayed(Path file) implements DnsMode {
    @Override
    public String toString() {
      return "replay:" + file;
    }
  }

  /// The master files (RFC 1035 5) of a directory answer.
  record Zones(Path directory) implements DnsMode {
    @Override
    public String toString() {
      return "zones:" + directory;
    }
  }

  /// The mode that a text of one of the [#FORMS] names, or null.
  static @Nullable DnsMode parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return switch (text) {
        case "off" -> new Off();
        case "live" -> new Live();
        default -> null;
      };
    }
    Path path = path(text.substring(colon + 1));
    if (path == null) {
      return null;
    }
    return switch (text.substring(0, colon)) {
      case "record" -> new Recorded(path);
      case "replay" -> new Replayed(path);
      case "zones" -> new Zones(path);
      default -> null;
    };
  }

  private static @Nullable Path path(String text) {
    try {
      return text.isBlank() ? null : Path.of(text);
    } catch (InvalidPathException unusable) {
      return null;
    }
  }
}
