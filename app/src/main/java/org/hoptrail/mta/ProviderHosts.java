package org.hoptrail.mta;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// The dialect of a provider whose own hosts, known by their domain, run nothing but its own
/// system, and that otherwise means what RFC 5321 4.4 means. The name that counts is the one in
/// `by`, which the writer gives itself. A line that shows other software behind it, a sendmail
/// version or Postfix, is left to that.
public final class ProviderHosts implements Dialect {

  private final List<String> domains;

  /// @param domains the provider's domains for hosts that handle mail
  public ProviderHosts(String... domains) {
    this.domains = List.of(domains);
  }

  @Override
  public List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (String domain : domains) {
      marks.add(Mark.host(domain));
    }
    return marks;
  }

  @Override
  public Recognition recognises(TraceField field) {
    for (int i = 0; i < domains.size(); i++) {
      if (field.isBy(domains.get(i))) {
        return showsOtherSoftware(field) ? Recognition.NONE : Recognition.BANNER;
      }
    }
    return Recognition.NONE;
  }

  private static boolean showsOtherSoftware(TraceField field) {
    Slice product = field.firstComment(ClauseKind.BY);
    return product.startsWith("Postfix")
        || (Ascii.isDigit(product.at(0)) && product.indexOf((byte) '/') > 0);
  }
}
