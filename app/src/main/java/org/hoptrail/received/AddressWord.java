package org.hoptrail.received;

import org.hoptrail.model.IpAddress;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// An IP address as trace fields write it: bare, in brackets, tagged `IPv6:`, with a scope id, with
/// a port behind it (`[192.0.2.1]:25`, `192.0.2.1:25`, `[192.0.2.1:25]`), in two pairs of brackets
/// (`[(192.0.2.1)]`).
///
/// @param address the address
/// @param text its bytes, without brackets, tag and port
/// @param port the bytes of the port, or null
public record AddressWord(IpAddress address, Slice text, @Nullable Slice port) {

  /// Reads a whole word; null when it is anything but an address.
  public static @Nullable AddressWord read(Slice word) {
    int length = word.length();
    if (length < 2 || length > 80) {
      return null;
    }
    if (word.at(0) == '[') {
      return bracketed(word);
    }
    return startsLikeAddress(word.at(0)) ? bare(word) : null;
  }

  /// The address in the brackets at the end of a word such as `unknown[192.0.2.1]`, or null.
  public static @Nullable AddressWord suffix(Slice word) {
    int open = word.indexOf((byte) '[');
    return open <= 0 ? null : bracketed(word.sub(open, word.length()));
  }

  private static @Nullable AddressWord bracketed(Slice word) {
    int close = word.indexOf((byte) ']');
    if (close < 2) {
      return null;
    }
    boolean twice = word.at(1) == '(' && word.at(close - 1) == ')';
    AddressWord inner = bare(twice ? word.sub(2, close - 1) : word.sub(1, close));
    if (inner == null || close == word.length() - 1) {
      return inner;
    }
    Slice rest = word.sub(close + 1, word.length());
    if (rest.at(0) == ':' && isPort(rest.sub(1, rest.length()))) {
      return new AddressWord(inner.address, inner.text, rest.sub(1, rest.length()));
    }
    return null;
  }

  private static @Nullable AddressWord bare(Slice raw) {
    Slice word = raw.trim();
    if (word.startsWithIgnoreCase("IPv6:")) {
      word = word.sub(5, word.length());
    }
    IpAddress whole = IpAddress.parse(word.bytes(), word.start(), word.end());
    if (whole != null) {
      return new AddressWord(whole, word, null);
    }
    return withPort(word);
  }

  private static @Nullable AddressWord withPort(Slice word) {
    int colon = word.indexOf((byte) ':');
    if (colon < 7 || !isPort(word.sub(colon + 1, word.length()))) {
      return null;
    }
    Slice host = word.sub(0, colon);
    IpAddress address = IpAddress.parse(host.bytes(), host.start(), host.end());
    return address == null
        ? null
        : new AddressWord(address, host, word.sub(colon + 1, word.length()));
  }

  private static boolean isPort(Slice digits) {
    return digits.length() >= 1 && digits.length() <= 5 && digits.allDigits();
  }

  private static boolean startsLikeAddress(int c) {
    int letter = c | 0x20;
    return (c >= '0' && c <= '9') || c == ':' || (letter >= 'a' && letter <= 'f') || letter == 'i';
  }
}
