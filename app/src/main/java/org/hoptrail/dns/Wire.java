package org.hoptrail.dns;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/// One query to one server, as the protocol wants it: by UDP first, by TCP when the answer was cut
/// off (RFC 7766 5), without EDNS when the server does not know that (RFC 6891 7). No more sockets
/// are open at a time than allowed.
final class Wire {

  private final Duration timeout;
  private final Semaphore sockets;
  private final SecureRandom ids = new SecureRandom();

  /// @param timeout how long each socket waits
  /// @param parallel how many sockets may be open at once
  Wire(Duration timeout, int parallel) {
    this.timeout = timeout;
    this.sockets = new Semaphore(parallel);
  }

  Heard ask(InetSocketAddress server, Message query) {
    Heard heard = fullAnswer(server, query);
    if (query.getOPT() != null && heard instanceof Heard.Reply reply && refusesEdns(reply)) {
      Message plain = query.clone();
      plain.removeAllRecords(Section.ADDITIONAL);
      return fullAnswer(server, plain);
    }
    return heard;
  }

  private static boolean refusesEdns(Heard.Reply reply) {
    int rcode = reply.message().getRcode();
    OPTRecord edns = reply.message().getOPT();
    return rcode == Rcode.BADVERS
        || edns == null && (rcode == Rcode.FORMERR || rcode == Rcode.NOTIMP);
  }

  private Heard fullAnswer(InetSocketAddress server, Message query) {
    Heard heard = send(server, query, false);
    boolean cut =
        heard instanceof Heard.Reply reply && reply.message().getHeader().getFlag(Flags.TC);
    if (!cut) {
      return heard;
    }
    Heard whole = send(server, query, true);
    return whole instanceof Heard.Silence silence
        ? new Heard.Noise("the answer does not fit in a datagram, and " + silence.remark())
        : whole;
  }

  private Heard send(InetSocketAddress server, Message query, boolean tcp) {
    Message fresh = query.clone();
    fresh.getHeader().setID(ids.nextInt(1 << 16));
    sockets.acquireUninterruptibly();
    try {
      return tcp ? Tcp.ask(server, fresh, timeout) : Udp.ask(server, fresh, timeout);
    } finally {
      sockets.release();
    }
  }
}
