package org.hoptrail.reply;

import java.util.List;
import org.hoptrail.model.Explanation.Listing;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Reply;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// Reads which DNS blocklist a reply speaks of, which address is listed, and how to ask for it.
final class Blocklists {

  private static final List<Paragraph> LISTS = Paragraph.read("blocklists.txt");

  private static final String[] BEFORE_A_ZONE = {
    "blocked using ",
    "listed in ",
    "listed at ",
    "listed by ",
    "listed on ",
    "using dnsbl ",
    "found in dnsbl ",
    "rejected by ",
    "blocked by "
  };

  private static final int LONGEST_ADDRESS = 45;

  private Blocklists() {}

  static @Nullable Listing find(Reply reply) {
    String folded = KnownReplies.folded(reply.text());
    for (Paragraph list : LISTS) {
      if (isNamed(list, folded)) {
        boolean names = list.maybe("lists") != null;
        String address = names ? null : address(reply.text());
        return listing(list.one("title"), list.id(), address, list.maybe("lookup"));
      }
    }
    String zone = zone(folded);
    return zone == null ? null : listing(zone, zone, address(reply.text()), null);
  }

  private static boolean isNamed(Paragraph list, String folded) {
    return folded.contains(list.id()) || list.all("says").stream().anyMatch(folded::contains);
  }

  private static Listing listing(
      String title, String zone, @Nullable String address, @Nullable String lookup) {
    IpAddress ip = address == null ? null : IpAddress.parse(address);
    String question = ip == null || zone.indexOf('.') < 0 ? null : reversed(ip) + zone;
    return new Listing(title, zone, address, question, lookup);
  }

  /// `using dnsbl.example.net` and its like: a host name behind the words.
  private static @Nullable String zone(String folded) {
    for (String before : BEFORE_A_ZONE) {
      int at = folded.indexOf(before);
      String name = at < 0 ? "" : hostName(folded, at + before.length());
      boolean whole = name.indexOf('.') > 0 && IpAddress.parse(name) == null;
      if (whole && Ascii.isLetter(name.charAt(name.length() - 1))) {
        return name;
      }
    }
    return null;
  }

  private static String hostName(String text, int from) {
    int end = from;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    String name = text.substring(from, end);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isOfName(char c) {
    return Ascii.isAlphanumeric(c) || c == '.' || c == '-';
  }

  /// The first IP address in a text.
  static @Nullable String address(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isOfAddress(text.charAt(end))) {
        end++;
      }
      String address =
          end - at < 3 || end - at > LONGEST_ADDRESS + 6 ? null : parsed(text, at, end);
      if (address != null) {
        return address;
      }
      at = end + 1;
    }
    return null;
  }

  private static boolean isOfAddress(char c) {
    return Ascii.isHex(c) || c == '.' || c == ':';
  }

  private static @Nullable String parsed(String text, int start, int end) {
    int first = start;
    int last = end;
    while (last > first && ".:".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    while (first < last && text.charAt(first) == ':' && !text.startsWith("::", first)) {
      first++;
    }
    IpAddress address = IpAddress.parse(text.substring(first, last));
    return address == null ? null : address.toString();
  }

  /// The address as blocklists ask for it: octets or nibbles, last first.
  private static String reversed(IpAddress address) {
    StringBuilder out = new StringBuilder(64);
    if (address.v4()) {
      for (int shift = 0; shift < 32; shift += 8) {
        out.append(address.low() >>> shift & 0xff).append('.');
      }
      return out.toString();
    }
    for (int i = 0; i < 32; i++) {
      long half = i < 16 ? address.low() : address.high();
      out.append(Character.forDigit((int) (half >>> (i % 16) * 4 & 15), 16)).append('.');
    }
    return out.toString();
  }
}
