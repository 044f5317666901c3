package org.hoptrail.verify.dmarc;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The public suffix list: which domains are registered by different people. The list that comes
/// with the library is as old as the library; a newer one may be given. There is one list in a
/// process, as the library keeps it so.
public final class PublicSuffixes {

  private static final String BUNDLED = EffectiveTldFinder.ETLD_DATA;
  private static final String VERSION = "// VERSION: ";
  private static final int PREAMBLE_LINES = 30;

  /// A list without one of these is not the list.
  private static final String BEGIN = "===BEGIN ICANN DOMAINS===";

  private final String version;

  private PublicSuffixes(String version) {
    this.version = version;
  }

  /// The list that comes with the library.
  public static PublicSuffixes bundled() {
    try (InputStream in = EffectiveTldFinder.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no public suffix list");
      }
      return read(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A list from a file as `publicsuffix.org` publishes it; from now on it is the list of this
  /// process.
  ///
  /// @throws IOException when it cannot be read, or is something else
  public static PublicSuffixes read(InputStream list) throws IOException {
    byte[] bytes = list.readAllBytes();
    String version = "without a date";
    boolean right = false;
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    String line = lines.readLine();
    for (int i = 0; i < PREAMBLE_LINES && line != null; i++) {
      version = line.startsWith(VERSION) ? day(line.substring(VERSION.length())) : version;
      right |= line.contains(BEGIN);
      line = lines.readLine();
    }
    if (!right || !EffectiveTldFinder.getInstance().initialize(new ByteArrayInputStream(bytes))) {
      throw new IOException("this is not a public suffix list");
    }
    return new PublicSuffixes(version);
  }

  private static String day(String version) {
    int end = version.indexOf('_');
    return end < 0 ? version : version.substring(0, end);
  }

  /// The date of the list, `2025-11-27`.
  public String version() {
    return version;
  }

  /// The organisational domain of a name (RFC 7489 3.2): the public suffix and one label more; the
  /// name itself when it is a public suffix or has one label only.
  public String organisational(String domain) {
    String found = registered(domain);
    return found == null ? domain.toLowerCase(Locale.ROOT) : found;
  }

  /// The public suffix of a name and one label more, lower case; null when the name is a public
  /// suffix itself, or no name.
  @Nullable String registered(String domain) {
    if (domain.isEmpty() || domain.charAt(0) == '.') {
      return null;
    }
    String name = domain.toLowerCase(Locale.ROOT);
    return EffectiveTldFinder.getEffectiveTLD(name) == null
        ? underUnlisted(name)
        : EffectiveTldFinder.getAssignedDomain(name, true, false);
  }

  /// Names under a top level that the list does not know fall under its rule `*`.
  private static @Nullable String underUnlisted(String name) {
    int last = name.lastIndexOf('.');
    return last <= 0 || last + 1 == name.length()
        ? null
        : name.substring(name.lastIndexOf('.', last - 1) + 1);
  }
}
