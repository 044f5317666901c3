package org.hoptrail.dns;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;

/// The name servers of a run. One after the other is asked until one answers; each is tried again
/// while it is silent. When nothing comes from any of them for too many queries in a row, they are
/// given up, so that a batch without a network does not wait for every name.
final class Servers implements Response.Source {

  /// Queries without any sign of life before they are given up: at the start, and later, when a
  /// gap may pass.
  private static final int FIRST_PATIENCE = 8;
  private static final int LATER_PATIENCE = 100;

  private final List<InetSocketAddress> addresses;
  private final Wire wire;
  private final int tries;
  private final AtomicInteger favourite = new AtomicInteger();
  private final AtomicInteger unheard = new AtomicInteger();
  private final AtomicLong skipped = new AtomicLong();
  private volatile int patience = FIRST_PATIENCE;

  Servers(List<InetSocketAddress> addresses, Wire wire, int tries) {
    this.addresses = addresses;
    this.wire = wire;
    this.tries = tries;
  }

  @Override
  public Response ask(Message query) {
    if (unheard.get() >= patience) {
      skipped.incrementAndGet();
      return silence("no name server answered for a while, so it was not asked any more");
    }
    Round round = new Round(favourite.get());
    Response response = silence("no name server is known");
    for (int i = 0; i < tries * addresses.size(); i++) {
      int server = (round.first + i) % addresses.size();
      response = round.settled[server] ? response : round.ask(server, query);
      if (response instanceof Response.Answered) {
        break;
      }
    }
    if (round.alive) {
      unheard.set(0);
      patience = LATER_PATIENCE;
    } else {
      unheard.incrementAndGet();
    }
    return response;
  }

  /// What the user must know of them, or null.
  @Nullable String complaint() {
    if (unheard.get() < patience) {
      return null;
    }
    List<String> names = addresses.stream().map(Servers::text).toList();
    return "no answer came from "
        + String.join(", ", names)
        + ", so they were given up and "
        + skipped.get()
        + " questions not asked";
  }

  private static Response.Failed silence(String remark) {
    return new Response.Failed(Outcome.TIMEOUT, Unanswered.NOBODY, Dnssec.UNKNOWN, remark);
  }

  static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
  }

  /// The tries for one query.
  private final class Round {

    private final int first;
    private final boolean[] settled = new boolean[addresses.size()];
    private boolean alive;
    private Response.@Nullable Failed failed;

    Round(int first) {
      this.first = first;
    }

    /// The answer of a server, or the plainest failure so far.
    Response ask(int server, Message query) {
      String name = text(addresses.get(server));
      Response response =
          switch (wire.ask(addresses.get(server), query)) {
            case Heard.Reply reply -> {
              alive = true;
              settled[server] = true;
              yield Response.of(name, reply.message());
            }
            case Heard.Noise noise -> {
              alive = true;
              yield new Response.Failed(Outcome.UNUSABLE, name, Dnssec.UNKNOWN, noise.remark());
            }
            case Heard.Silence silence -> silence(name + ": " + silence.remark());
          };
      if (response instanceof Response.Failed failure) {
        failed = Response.Failed.better(failed, failure);
        return failed;
      }
      if (server != first && !settled[first]) {
        favourite.set(server);
      }
      return response;
    }
  }
}
