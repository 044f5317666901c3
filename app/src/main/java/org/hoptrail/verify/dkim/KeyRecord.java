package org.hoptrail.verify.dkim;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/// What one TXT record under `_domainkey` turned out to be.
sealed interface KeyRecord {

  /// A key.
  ///
  /// @param key the key
  /// @param type `k=`: `rsa` or `ed25519`
  /// @param bits its length
  /// @param hashes `h=`: the hashes it may be used with, or null for all
  /// @param strict `t=s`: the domain of `i=` must be `d=` itself
  /// @param testing `t=y`: the domain is only trying DKIM
  /// @param granularity `g=` of RFC 4871 3.6.1, which RFC 6376 dropped, or null
  /// @param notes `n=`, or null
  record Usable(
      PublicKey key,
      String type,
      int bits,
      @Nullable String hashes,
      boolean strict,
      boolean testing,
      @Nullable String granularity,
      @Nullable String notes)
      implements KeyRecord {}

  /// A record that is no key one could use.
  ///
  /// @param why what is wrong with it, the end of a sentence
  /// @param revoked whether it is a key that was taken back (an empty `p=`)
  record Bad(String why, boolean revoked) implements KeyRecord {}
}
