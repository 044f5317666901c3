package org.hoptrail.verify.spf;

import java.util.Locale;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.text.Ascii;
import org.hoptrail.verify.spf.Term.Directive;
import org.hoptrail.verify.spf.Term.Mechanism;
import org.hoptrail.verify.spf.Term.Modifier;
import org.hoptrail.verify.spf.Term.Prefixes;
import org.jspecify.annotations.Nullable;

/// Reads one term of a record (RFC 7208 4.6.1, 5, 6, 12).
final class TermReader {

  private TermReader() {}

  static Term read(String written) throws Malformed {
    int end = nameEnd(written);
    boolean modifier = end > 0 && end < written.length() && written.charAt(end) == '=';
    return modifier ? modifier(written, end) : directive(written);
  }

  /// The end of `ALPHA *( ALPHA / DIGIT / "-" / "_" / "." )`, 0 when no letter begins it.
  private static int nameEnd(String text) {
    if (text.isEmpty() || !Ascii.isLetter(text.charAt(0))) {
      return 0;
    }
    int at = 1;
    while (at < text.length()
        && (Ascii.isAlphanumeric(text.charAt(at)) || "-_.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static Modifier modifier(String written, int end) throws Malformed {
    String name = written.substring(0, end).toLowerCase(Locale.ROOT);
    String value = written.substring(end + 1);
    boolean known = name.equals("redirect") || name.equals("exp");
    MacroText text = known ? MacroReader.domain(value) : MacroReader.string(value);
    return new Modifier(written, name, text);
  }

  private static Directive directive(String written) throws Malformed {
    Result result = qualifier(written.charAt(0));
    String mechanism = result == null ? written : written.substring(1);
    int end = 0;
    while (end < mechanism.length() && Ascii.isAlphanumeric(mechanism.charAt(end))) {
      end++;
    }
    String name = mechanism.substring(0, end).toLowerCase(Locale.ROOT);
    return new Directive(
        written, result == null ? Result.PASS : result, mechanism(name, mechanism.substring(end)));
  }

  private static @Nullable Result qualifier(char c) {
    return switch (c) {
      case '+' -> Result.PASS;
      case '-' -> Result.FAIL;
      case '~' -> Result.SOFTFAIL;
      case '?' -> Result.NEUTRAL;
      default -> null;
    };
  }

  /// @param rest what follows the name, its `:` or `/` included
  private static Mechanism mechanism(String name, String rest) throws Malformed {
    return switch (name) {
      case "all" -> all(rest);
      case "include" -> new Term.Include(MacroReader.domain(argument(rest)));
      case "exists" -> new Term.Exists(MacroReader.domain(argument(rest)));
      case "ptr" -> new Term.Ptr(optionalDomain(rest));
      case "a", "mx" -> hosts(name, rest);
      case "ip4" -> new Term.Ip(ip4(argument(rest)));
      case "ip6" -> new Term.Ip(ip6(argument(rest)));
      case "ip", "ipv4" -> throw new Malformed("there is no such mechanism; `ip4` may be meant");
      case "ipv6" -> throw new Malformed("there is no such mechanism; `ip6` may be meant");
      default -> throw new Malformed("there is no such mechanism");
    };
  }

  private static Mechanism all(String rest) throws Malformed {
    if (!rest.isEmpty()) {
      throw new Malformed("`all` takes nothing after it");
    }
    return new Term.All();
  }

  private static String argument(String rest) throws Malformed {
    if (!rest.startsWith(":")) {
      throw new Malformed("a `:` and a value must follow the name");
    }
    return rest.substring(1);
  }

  private static @Nullable MacroText optionalDomain(String rest) throws Malformed {
    return rest.isEmpty() ? null : MacroReader.domain(argument(rest));
  }

  private static Mechanism hosts(String name, String rest) throws Malformed {
    int slash = numberSlash(rest, rest.length());
    boolean two = slash > 0 && rest.charAt(slash - 1) == '/';
    int v6 = two ? prefix(rest.substring(slash + 1), 128) : 128;
    int end = two ? slash - 1 : rest.length();
    int single = two ? numberSlash(rest, end) : slash;
    int v4 = single < 0 ? 32 : prefix(rest.substring(single + 1, end), 32);
    MacroText domain = optionalDomain(rest.substring(0, single < 0 ? end : single));
    Prefixes prefixes = new Prefixes(v4, v6);
    return name.equals("a") ? new Term.A(domain, prefixes) : new Term.Mx(domain, prefixes);
  }

  /// The position of the slash before the digits that end at `end`, or -1.
  private static int numberSlash(String text, int end) {
    int at = end;
    while (at > 0 && Ascii.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at < end && at > 0 && text.charAt(at - 1) == '/' ? at - 1 : -1;
  }

  private static int prefix(String digits, int most) throws Malformed {
    boolean number = !digits.isEmpty() && digits.length() <= 3;
    boolean zeros = digits.length() > 1 && digits.charAt(0) == '0';
    for (int i = 0; i < digits.length(); i++) {
      number &= Ascii.isDigit(digits.charAt(i));
    }
    int value = number && !zeros ? Integer.parseInt(digits) : -1;
    if (value < 0 || value > most) {
      throw new Malformed("`/" + digits + "` is no prefix length of 0 to " + most);
    }
    return value;
  }

  private static IpNetwork ip4(String value) throws Malformed {
    int slash = value.indexOf('/');
    String address = slash < 0 ? value : value.substring(0, slash);
    IpAddress base = isQuad(address) ? IpAddress.parse(address) : null;
    if (base == null) {
      throw new Malformed("`" + address + "` is no IPv4 address of four numbers");
    }
    return new IpNetwork(base, slash < 0 ? 32 : prefix(value.substring(slash + 1), 32));
  }

  /// Digits and dots, no part with a leading zero.
  private static boolean isQuad(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean first = i == 0 || text.charAt(i - 1) == '.';
      boolean more = i + 1 < text.length() && text.charAt(i + 1) != '.';
      if (c != '.' && !Ascii.isDigit(c) || c == '0' && first && more) {
        return false;
      }
    }
    return true;
  }

  /// A mapped address stays IPv6 here, and so matches no peer: those count as IPv4 (RFC 7208 5).
  private static IpNetwork ip6(String value) throws Malformed {
    int slash = value.indexOf('/');
    String address = slash < 0 ? value : value.substring(0, slash);
    boolean plain = address.indexOf(':') >= 0 && address.indexOf('%') < 0;
    IpAddress base = plain ? IpAddress.parse(address) : null;
    if (base == null) {
      throw new Malformed("`" + address + "` is no IPv6 address");
    }
    IpAddress bits = base.v4() ? new IpAddress(false, 0, 0xffffL << 32 | base.low()) : base;
    return new IpNetwork(bits, slash < 0 ? 128 : prefix(value.substring(slash + 1), 128));
  }
}
