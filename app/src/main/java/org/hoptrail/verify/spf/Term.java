package org.hoptrail.verify.spf;

import org.hoptrail.model.IpAddress;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// One term of a record (RFC 7208 4.6.1).
sealed interface Term {

  /// As it stands in the record.
  String written();

  /// A mechanism with its qualifier.
  record Directive(String written, Result result, Mechanism mechanism) implements Term {}

  /// A modifier.
  ///
  /// @param name in lower case
  /// @param value of `redirect` and `exp` a domain
  record Modifier(String written, String name, MacroText value) implements Term {

    /// Whether RFC 7208 gives it a meaning.
    boolean isKnown() {
      return name.equals("redirect") || name.equals("exp");
    }
  }

  /// A mechanism (RFC 7208 5).
  sealed interface Mechanism {

    /// Whether it counts among the ten terms that ask the DNS (RFC 7208 4.6.4).
    default boolean asks() {
      return !(this instanceof All || this instanceof Ip);
    }
  }

  record All() implements Mechanism {}

  record Include(MacroText domain) implements Mechanism {}

  /// @param domain null for the domain of the record, as in the next two
  record A(@Nullable MacroText domain, Prefixes prefixes) implements Mechanism {}

  record Mx(@Nullable MacroText domain, Prefixes prefixes) implements Mechanism {}

  record Ptr(@Nullable MacroText domain) implements Mechanism {}

  /// `ip4:` and `ip6:`.
  record Ip(IpNetwork network) implements Mechanism {}

  record Exists(MacroText domain) implements Mechanism {}

  /// How many leading bits must be equal, `/24//64`.
  record Prefixes(int v4, int v6) {

    static final Prefixes WHOLE = new Prefixes(32, 128);

    /// The block of addresses around one.
    IpNetwork around(IpAddress address) {
      return new IpNetwork(address, address.v4() ? v4 : v6);
    }
  }
}
