package org.hoptrail.verify.lookup;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Silence;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DomainMail.HostAddress;
import org.hoptrail.model.IpAddress;

/// The names of an address, and which of them lead back to it.
final class AddressNames {

  /// More PTR records than these are not followed, as in RFC 7208 4.6.4.
  private static final int MOST = 10;

  private final Inquiry.Part dns;

  AddressNames(Inquiry.Part dns) {
    this.dns = dns;
  }

  HostAddress of(IpAddress address) {
    DnsAnswer answer = dns.reverse(address);
    List<String> names = answer.names();
    List<String> confirmed = new ArrayList<>();
    for (String name : names.subList(0, Math.min(MOST, names.size()))) {
      if (dns.ask(DnsQuestion.address(name, address)).addresses().contains(address)) {
        confirmed.add(name);
      }
    }
    String remark = null;
    if (answer.isEmpty()) {
      remark = "no PTR record";
    } else if (answer.isSilent()) {
      remark = "names: " + Silence.inWords(answer);
    } else if (confirmed.isEmpty()) {
      remark = "its names do not lead back to it";
    }
    return new HostAddress(address, names, confirmed, remark);
  }
}
