package org.hoptrail.reply;

import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// What the programs say of their own accord: where they connect, TLS, and why they gave up.
final class SessionNotes {

  private static final String[] BEFORE_A_HOST = {
    "=== Trying ", "=== Connected to ", "Connected to ", "connect: to ('", "connect: ('"
  };
  private static final String[] FAILURES = {
    "refused", "timed out", "unexpectedly closed", "closed connection", "unable to connect",
    "no route to host", "not known", "unreachable", "closed by foreign host", "startup failed",
    "alert", "certificate verify failed"
  };
  private static final int MOST = 500;

  private @Nullable String server;
  private @Nullable String cipher;
  private final StringBuilder failure = new StringBuilder();

  void add(String text) {
    String note = text.startsWith("* ") ? text.substring(2) : text;
    host(note);
    cipher(note);
    String folded = KnownReplies.folded(note);
    boolean told = note.startsWith("*** ");
    for (String word : FAILURES) {
      told |= folded.contains(word);
    }
    if (told && failure.length() < MOST) {
      String words = note.startsWith("*** ") ? note.substring(4).strip() : note.strip();
      failure.append(failure.isEmpty() ? "" : " ").append(words);
    }
  }

  private void host(String note) {
    for (String before : BEFORE_A_HOST) {
      if (note.startsWith(before)) {
        int end = before.length();
        while (end < note.length() && isOfHost(note.charAt(end))) {
          end++;
        }
        String host = note.substring(before.length(), end);
        server = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
      }
    }
  }

  private static boolean isOfHost(char c) {
    return Ascii.isAlphanumeric(c) || c == '.' || c == '-';
  }

  /// Swaks: `=== TLS started with cipher TLSv1.3:NAME:256`; openssl: `New, TLSv1.3, Cipher is
  /// NAME`.
  private void cipher(String note) {
    int swaks = note.indexOf("TLS started with cipher ");
    int openssl = note.indexOf(", Cipher is ");
    if (swaks >= 0) {
      String[] parts = note.substring(swaks + 24).split(":", -1);
      cipher = parts.length > 1 ? parts[0] + " " + parts[1] : parts[0];
    } else if (openssl > 0 && !note.endsWith("(NONE)")) {
      String version =
          note.substring(note.indexOf(',') + 1, Math.max(note.indexOf(',') + 1, openssl));
      cipher = (version.strip() + " " + note.substring(openssl + 12)).strip();
    }
  }

  @Nullable String server() {
    return server;
  }

  @Nullable String cipher() {
    return cipher;
  }

  @Nullable String failure() {
    return failure.isEmpty() ? null : failure.toString();
  }
}
