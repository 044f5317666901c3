package org.hoptrail.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hoptrail.header.HeaderReader;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;

/// A message cut at its first empty line, as the program cuts it.
///
/// @param header its header
/// @param body its body, raw
public record TestMail(HeaderBlock header, byte[] body) {

  /// The message of these characters, each one octet.
  public static TestMail of(String text) {
    return of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// The message of these bytes.
  public static TestMail of(byte[] bytes) {
    int end = 0;
    int body = bytes.length;
    boolean empty = true;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        if (empty) {
          body = i + 1;
          break;
        }
        empty = true;
        end = i + 1;
      } else if (bytes[i] != '\r') {
        empty = false;
        end = bytes.length;
      }
    }
    byte[] header = Arrays.copyOf(bytes, end);
    Source source = new Source("test", null, 0, bytes.length, null);
    RawMessage message = new RawMessage(source, header, body, List.of());
    return new TestMail(
        HeaderReader.read(message, Limits.DEFAULT, new ArrayList<>()),
        Arrays.copyOfRange(bytes, body, bytes.length));
  }
}
