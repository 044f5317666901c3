package org.hoptrail.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/// Says in words why an input could not be opened or read.
final class Complaint {
  private Complaint() {}

  /// An input that is not as it should be, noticed by this package.
  static final class BadInput extends IOException {
    private final String code;
    private final String sentence;

    /// @param code as in [InputFailure#code]
    /// @param sentence as in [InputFailure#sentence]
    BadInput(String code, String sentence) {
      super(sentence);
      this.code = code;
      this.sentence = sentence;
    }
  }

  /// What a decoder throws at bad data, and a break of the packed file beneath it, as bad
  /// input.
  static IOException damaged(Exception broken) {
    if (broken instanceof BadInput || broken instanceof EOFException) {
      return (IOException) broken;
    }
    String reason = String.valueOf(broken.getMessage());
    return reason.startsWith("Truncated")
        ? new EOFException(reason)
        : new BadInput("corrupt", "The packed data is damaged: " + reason + ".");
  }

  /// The failure that an exception stands for.
  static InputFailure about(String path, @Nullable String member, long offset, IOException broken) {
    String code =
        switch (broken) {
          case BadInput e -> e.code;
          case NoSuchFileException e -> "missing";
          case FileSystemLoopException e -> "directory-loop";
          case EOFException e -> "truncated";
          default -> "unreadable";
        };
    return new InputFailure(path, member, offset, code, sentence(broken));
  }

  private static String sentence(IOException broken) {
    return switch (broken) {
      case BadInput e -> e.sentence;
      case NoSuchFileException e -> "There is no such file or directory.";
      case AccessDeniedException e -> "Permission to read it is denied.";
      case FileSystemLoopException e ->
          "The directory leads back to one that it lies in, and is not entered again.";
      case NotDirectoryException e -> "A part of its path is not a directory.";
      case EOFException e -> "It breaks off before its end.";
      default -> {
        String reason = broken.getMessage();
        yield "It cannot be read" + (reason == null ? "." : ": " + reason + ".");
      }
    };
  }
}
