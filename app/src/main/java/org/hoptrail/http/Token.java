package org.hoptrail.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret that opens the API to other machines.
public final class Token {

  private static final int RANDOM_BYTES = 24;
  private static final int SHORTEST = 16;
  private static final int LONGEST = 1000;

  private final byte[] secret;

  private Token(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /// Reads the token from its file, the first line.
  ///
  /// @throws IOException the file cannot be read, or what it holds is no secret
  public static Token read(Path file) throws IOException {
    if (Files.size(file) > LONGEST) {
      throw new IOException(file + ": a token is one line");
    }
    String line =
        Files.readString(file, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    String secret = line.strip();
    if (secret.length() < SHORTEST) {
      throw new IOException(file + ": a token has at least " + SHORTEST + " characters");
    }
    return new Token(secret);
  }

  /// Draws a token and writes it to a new file that only its owner may read.
  ///
  /// @throws IOException the file is there already or cannot be written
  public static Token create(Path file) throws IOException {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    } else {
      Files.createFile(file);
    }
    Files.writeString(file, secret + "\n", StandardOpenOption.WRITE);
    return new Token(secret);
  }

  /// How a client of our own shows it.
  String authorization() {
    return "Bearer " + new String(secret, StandardCharsets.UTF_8);
  }

  /// Whether that is the token. How long it takes tells nothing.
  boolean is(String offered) {
    return MessageDigest.isEqual(secret, offered.getBytes(StandardCharsets.UTF_8));
  }
}
