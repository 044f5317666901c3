package org.hoptrail.dns;

import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/// What all servers together made of a query.
sealed interface Response {

  /// What is said of a server that is not the one to ask.
  String LAME = "the server neither has the zone nor asks others for it (lame)";

  /// Where a query is put.
  interface Source {
    Response ask(Message query);
  }

  /// One of them answered: NOERROR or NXDOMAIN.
  ///
  /// @param dnssec how far DNSSEC secures this message
  record Answered(String server, Message message, Dnssec dnssec) implements Response {}

  /// None of them did.
  ///
  /// @param server who failed most plainly
  record Failed(Outcome outcome, String server, Dnssec dnssec, String remark) implements Response {

    /// The failure that says more: SERVFAIL before REFUSED, nonsense, and silence.
    static Failed better(@Nullable Failed one, Failed other) {
      return one == null || rank(other) < rank(one) ? other : one;
    }

    private static int rank(Failed failed) {
      return switch (failed.outcome) {
        case SERVER_FAILURE -> 0;
        case REFUSED -> 1;
        case UNUSABLE -> 2;
        default -> 3;
      };
    }
  }

  /// What one server's message is worth.
  static Response of(String server, Message message) {
    return switch (message.getRcode()) {
      case Rcode.NOERROR, Rcode.NXDOMAIN -> isLame(message) ? lame(server) : said(server, message);
      case Rcode.SERVFAIL -> failure(server, message);
      case Rcode.REFUSED ->
          new Failed(
              Outcome.REFUSED, server, Dnssec.UNKNOWN, "the server refused to answer (REFUSED)");
      default ->
          new Failed(
              Outcome.UNUSABLE,
              server,
              Dnssec.UNKNOWN,
              "the server answered with the code " + Rcode.string(message.getRcode()));
    };
  }

  private static Response said(String server, Message message) {
    boolean authentic = message.getHeader().getFlag(Flags.AD);
    return new Answered(server, message, authentic ? Dnssec.SECURE_BY_RESOLVER : Dnssec.INSECURE);
  }

  /// Whether the server says of itself that it neither has the zone nor asks those who do. It
  /// cannot know then that there is nothing.
  static boolean isIgnorant(Message message) {
    return !message.getHeader().getFlag(Flags.AA) && !message.getHeader().getFlag(Flags.RA);
  }

  private static boolean isLame(Message message) {
    return isIgnorant(message) && message.getSection(Section.ANSWER).isEmpty();
  }

  private static Response lame(String server) {
    return new Failed(Outcome.UNUSABLE, server, Dnssec.UNKNOWN, LAME);
  }

  private static Response failure(String server, Message message) {
    String why = "the resolver could not find out (SERVFAIL)";
    OPTRecord edns = message.getOPT();
    if (edns != null) {
      for (EDNSOption option : edns.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR)) {
        if (option instanceof ExtendedErrorCodeOption extended) {
          int code = extended.getErrorCode();
          why += ": " + ExtendedErrorCodeOption.text(code);
          return new Failed(
              Outcome.SERVER_FAILURE, server, isBogus(code) ? Dnssec.BOGUS : Dnssec.UNKNOWN, why);
        }
      }
    }
    return new Failed(Outcome.SERVER_FAILURE, server, Dnssec.UNKNOWN, why);
  }

  /// The codes of RFC 8914 4 by which a validating resolver says that signatures are wrong.
  private static boolean isBogus(int code) {
    return code >= ExtendedErrorCodeOption.DNSSEC_BOGUS
        && code <= ExtendedErrorCodeOption.NSEC_MISSING;
  }
}
