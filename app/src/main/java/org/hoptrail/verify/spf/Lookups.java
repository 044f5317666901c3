package org.hoptrail.verify.spf;

import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Silence;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;

/// Asks the DNS for one evaluation and keeps its limits (RFC 7208 4.6.4): ten terms that ask, two
/// terms whose questions find nothing.
///
/// The RFC counts void look-ups by terms, so an `mx` of five hosts without an IPv6 address costs
/// one, not five.
final class Lookups {

  static final int MOST = 10;
  static final int MOST_VOID = 2;
  static final int MOST_HOSTS = 10;

  private final Inquiry.Part dns;
  private int terms;
  private int voids;
  private boolean counted = true;
  private boolean voidTerm;

  Lookups(Inquiry.Part dns) {
    this.dns = dns;
  }

  int terms() {
    return terms;
  }

  int voids() {
    return voids;
  }

  /// Begins a term that asks the DNS.
  void begin() throws Stop {
    terms++;
    voidTerm = false;
    if (terms > MOST) {
      throw Stop.permerror("more than " + MOST + " terms ask the DNS");
    }
  }

  /// From here on nothing is counted: explanations do not (RFC 7208 4.6.4).
  void stopCounting() {
    counted = false;
  }

  /// Asks for a mechanism: a failing DNS ends the evaluation, a third void term too. A name that
  /// cannot exist is not asked and stands for one that does not (RFC 7208 4.8 leaves it open).
  DnsAnswer ask(DnsQuestion question) throws Stop {
    DnsAnswer answer = askAnyway(question);
    if (answer.isSilent() && question.impossible() == null) {
      throw silent(answer);
    }
    return answer;
  }

  /// Asks where a failing DNS means no more than that there is no such record. A question that was
  /// never put ends the evaluation all the same: nothing may follow from our own limits.
  DnsAnswer askAnyway(DnsQuestion question) throws Stop {
    DnsAnswer answer = dns.ask(question);
    if (answer.isSilent() && !Silence.wasPut(answer) && question.impossible() == null) {
      throw silent(answer);
    }
    if (answer.isEmpty() && counted && !voidTerm) {
      voidTerm = true;
      voids++;
      if (voids > MOST_VOID) {
        throw Stop.permerror("more than " + MOST_VOID + " terms ask for names that have no answer");
      }
    }
    return answer;
  }

  /// Asks for the texts of a name; that there are none is no void look-up.
  DnsAnswer askText(String name) {
    return dns.ask(name, DnsType.TXT);
  }

  /// Asks for the names of an address.
  DnsAnswer askNames(IpAddress address) throws Stop {
    return askAnyway(DnsQuestion.reverse(address));
  }

  /// The end of an evaluation because there was no answer.
  static Stop silent(DnsAnswer answer) {
    return new Stop(Silence.result(answer), Silence.inWords(answer));
  }
}
