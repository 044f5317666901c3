package org.hoptrail.check;

import java.util.List;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// The great mail providers, by the domains under which their mail hosts are named. Their servers
/// hand mail on under these names alone: from addresses that resolve to them, saying them in HELO.
///
/// @param title the name for a sentence
/// @param domains lower case
record Provider(String title, List<String> domains) {

  private static final List<Provider> ALL =
      List.of(
          of("Google", "google.com", "gmail.com", "googlemail.com", "1e100.net"),
          of(
              "Microsoft",
              "outlook.com",
              "hotmail.com",
              "live.com",
              "msn.com",
              "office365.com",
              "exchangelabs.com",
              "microsoft.com",
              "microsoftonline.com"),
          of(
              "Yahoo",
              "yahoo.com",
              "yahoodns.net",
              "ymail.com",
              "aol.com",
              "aol.net",
              "geocities.com"),
          of("Apple", "icloud.com", "me.com", "mac.com", "apple.com"),
          of("Amazon SES", "amazonses.com"));

  private static Provider of(String title, String... domains) {
    return new Provider(title, List.of(domains));
  }

  /// Whose host has that name, or null.
  static @Nullable Provider of(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (Provider provider : ALL) {
      if (provider.owns(name)) {
        return provider;
      }
    }
    return null;
  }

  /// Whether a name lies under one of its domains.
  boolean owns(String name) {
    for (String domain : domains) {
      if (HostNames.isUnder(name, domain)) {
        return true;
      }
    }
    return false;
  }
}
