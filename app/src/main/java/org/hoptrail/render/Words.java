package org.hoptrail.render;

/// Sentences that more than one table needs.
final class Words {

  static final String STANDINGS =
      "how far it can be believed: `logged`, `own`, `border`, `corroborated`, `claimed` or "
          + "`contradicted`";

  static final String RECEIVED_INDEX =
      "position among the Received fields, 0 = topmost; null for a hop known from logs alone";

  static final String DNS_OUTCOMES =
      "how it went: `found`, `no-data`, `no-domain`; or, saying nothing about the name, "
          + "`server-failure`, `refused`, `timeout`, `unusable`, `not-asked`, `spent`";

  static final String DNSSEC = "`secure`, `secure-by-resolver`, `insecure`, `bogus` or `unknown`";

  private Words() {}
}
