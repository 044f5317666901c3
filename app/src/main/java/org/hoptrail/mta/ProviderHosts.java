package org.hoptrail.mta;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.TraceField;

/// The dialect of a provider whose own hosts, known by their domain, run nothing but its own
/// system, and that otherwise means what RFC 5321 4.4 means. The name that counts is the one in
/// `by`, which the writer gives itself. A line that names a version of Sendmail, `(8.8.5/8.8.5)`,
/// is left to Sendmail.
public final class ProviderHosts implements Dialect {

  private final List<String> domains;

  /// @param domains the provider's domains for hosts that handle mail
  public ProviderHosts(String... domains) {
    this.domains = List.of(domains);
  }

  @Override
  public Recognition recognises(TraceField field) {
    if (field.firstComment(ClauseKind.BY).startsWith("8.")) {
      return Recognition.NONE;
    }
    for (int i = 0; i < domains.size(); i++) {
      if (field.isBy(domains.get(i))) {
        return Recognition.BANNER;
      }
    }
    return Recognition.NONE;
  }
}
