package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.TimeToken;
import org.jspecify.annotations.Nullable;

/// The ids of Google's relays hold the address of the backend that draws them, which also stands
/// behind `by` in the same field. In 820 genuine X-Received fields the two agree in all.
final class XReceivedAddress implements Check {

  @Override
  public String id() {
    return "x-received-address";
  }

  @Override
  public String title() {
    return "The address inside an id is not that of the host that drew it";
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings = new ArrayList<>(0);
    for (Stamp stamp : facts.sideStamps()) {
      compare(stamp, null, findings);
    }
    for (Hop hop : facts.route().hops()) {
      compare(hop.stamp(), hop, findings);
    }
    return findings;
  }

  private void compare(Stamp stamp, @Nullable Hop hop, List<Finding> findings) {
    Cited<IpAddress> by = stamp.server().address();
    for (TimeToken token : stamp.tokens()) {
      IpAddress inside = token.address();
      if (by != null && inside != null && !inside.equals(by.value())) {
        findings.add(finding(hop, by, inside, token.token()));
      }
    }
  }

  private Finding finding(
      @Nullable Hop hop, Cited<IpAddress> by, IpAddress inside, Cited<String> id) {
    return new Finding(
        id(),
        Certainty.STRONG,
        Severity.ALARM,
        hop,
        "The id holds the address "
            + inside
            + ", and the host that drew it calls itself "
            + by.value()
            + ".",
        "One backend writes both; in genuine fields they agree without exception.",
        List.of("the field was edited, for instance to hide addresses"),
        "Write the 32 hex digits of the id as an IPv6 address and compare.",
        List.of("headers of Gmail, 2017 to 2026"),
        List.of(new Evidence.Bytes(id.span()), new Evidence.Bytes(by.span())));
  }
}
