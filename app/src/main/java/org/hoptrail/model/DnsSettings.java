package org.hoptrail.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the DNS is asked.
///
/// @param mode where answers come from
/// @param resolvers the servers to ask, in this order; none = those of the system
/// @param timeout how long one try waits for a server
/// @param tries how often every server is tried
/// @param budget how long one message may wait for all its answers together
/// @param parallel how many questions may be under way at once, each with one socket
/// @param validate whether DNSSEC is validated here, from the root's key down
/// @param privateNames whether names that mean something only inside a site are asked everywhere:
///     those of private addresses, and names under `local`, `internal` and the like
/// @param suffixes a public suffix list to use instead of the one that is built in, or null
public record DnsSettings(
    DnsMode mode,
    List<DnsServer> resolvers,
    Duration timeout,
    int tries,
    Duration budget,
    int parallel,
    boolean validate,
    boolean privateNames,
    @Nullable Path suffixes) {

  /// The DNS is off; all else as it is when it is switched on and nothing more is said.
  public static final DnsSettings OFF =
      new DnsSettings(
          new DnsMode.Off(),
          List.of(),
          Duration.ofSeconds(2),
          2,
          Duration.ofSeconds(20),
          64,
          false,
          false,
          null);

  public DnsSettings {
    resolvers = List.copyOf(resolvers);
    if (timeout.toMillis() < 1 || budget.toMillis() < 1 || tries < 1 || parallel < 1) {
      throw new IllegalArgumentException("a limit of the DNS must be at least 1");
    }
  }

  /// The same with another mode.
  public DnsSettings with(DnsMode other) {
    return new DnsSettings(
        other, resolvers, timeout, tries, budget, parallel, validate, privateNames, suffixes);
  }

  /// The same with other servers.
  public DnsSettings with(List<DnsServer> servers) {
    return new DnsSettings(
        mode, servers, timeout, tries, budget, parallel, validate, privateNames, suffixes);
  }
}
