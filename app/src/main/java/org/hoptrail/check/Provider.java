package org.hoptrail.check;

import java.util.Locale;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// The great mail providers, by the domains under which their mail hosts are named. Their servers
/// hand mail on under these names alone: from addresses that resolve to them, saying them in HELO.
enum Provider {
  GOOGLE("Google", "google.com", "gmail.com", "googlemail.com", "1e100.net"),
  MICROSOFT(
      "Microsoft",
      "outlook.com",
      "hotmail.com",
      "live.com",
      "msn.com",
      "office365.com",
      "exchangelabs.com",
      "microsoft.com",
      "microsoftonline.com"),
  YAHOO("Yahoo", "yahoo.com", "yahoodns.net", "ymail.com", "aol.com", "aol.net", "geocities.com"),
  APPLE("Apple", "icloud.com", "me.com", "mac.com", "apple.com"),
  AMAZON_SES("Amazon SES", "amazonses.com");

  private final String title;
  private final String domains;

  Provider(String title, String... domains) {
    this.title = title;
    this.domains = String.join(" ", domains);
  }

  /// The name for a sentence.
  String title() {
    return title;
  }

  /// Whose host has that name, or null.
  static @Nullable Provider of(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (Provider provider : values()) {
      if (provider.owns(name)) {
        return provider;
      }
    }
    return null;
  }

  /// Whether a name lies under one of its domains.
  boolean owns(String name) {
    String host = HostNames.normal(name).toLowerCase(Locale.ROOT);
    for (String domain : domains.split(" ", -1)) {
      if (HostNames.isUnder(host, domain)) {
        return true;
      }
    }
    return false;
  }
}
