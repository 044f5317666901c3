package org.hoptrail.model;

import java.util.List;

/// What the user says lies inside the trust boundary (the `[own]` table of the settings).
///
/// @param networks addresses of our hosts; the first rule that holds an address decides
/// @param hosts host names as written in `by` clauses and logs, lower case
/// @param domains every host under them is ours, lower case, without leading dot
/// @param submission addresses that only our authenticated users reach: whatever they received is
///     ours too
public record OwnSide(
    List<Rule> networks, List<String> hosts, List<String> domains, List<Rule> submission) {

  /// Nothing is configured.
  public static final OwnSide UNKNOWN = new OwnSide(List.of(), List.of(), List.of(), List.of());

  public OwnSide {
    networks = List.copyOf(networks);
    hosts = List.copyOf(hosts);
    domains = List.copyOf(domains);
    submission = List.copyOf(submission);
  }

  /// A network that is ours, or (`!192.0.2.1` in the settings) is not.
  public record Rule(IpNetwork network, boolean ours) {}

  /// Whether anything is configured.
  public boolean isConfigured() {
    return !networks.isEmpty() || !hosts.isEmpty() || !domains.isEmpty();
  }

  /// Whether an address is one of ours.
  public boolean hasAddress(IpAddress address) {
    return decides(networks, address);
  }

  /// Whether an address takes mail from authenticated users only.
  public boolean isSubmission(IpAddress address) {
    return decides(submission, address);
  }

  private static boolean decides(List<Rule> rules, IpAddress address) {
    for (Rule rule : rules) {
      if (rule.network().contains(address)) {
        return rule.ours();
      }
    }
    return false;
  }
}
