package org.hoptrail.mta;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Stamp;

/// Stamps whose `by` host is one of these names or lies under one of them.
///
/// @param domains in lower case
public record HostsUnder(List<String> domains) implements Predicate<Stamp> {

  public HostsUnder {
    domains = List.copyOf(domains);
  }

  public HostsUnder(String... domains) {
    this(List.of(domains));
  }

  @Override
  public boolean test(Stamp stamp) {
    Cited<String> by = stamp.server().by();
    String host = by == null ? "" : by.value().toLowerCase(Locale.ROOT);
    for (String domain : domains) {
      int dot = host.length() - domain.length() - 1;
      if (host.endsWith(domain) && (dot < 0 || host.charAt(dot) == '.')) {
        return true;
      }
    }
    return false;
  }
}
