package org.hoptrail.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsServer;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ResolverConfig;

/// Asks name servers, and remembers what they say as long as they allow.
final class LiveResolver implements Resolver {

  private final Servers servers;
  private final @Nullable Validator validator;
  private final Interrogation interrogation;
  private final AnswerCache cache;
  private final boolean everything;
  private volatile boolean closed;

  LiveResolver(DnsSettings settings, Clock clock) throws DnsUnavailable {
    this(settings, clock, Validator.ROOT);
  }

  /// @param anchors what DNSSEC is validated by, when it is
  LiveResolver(DnsSettings settings, Clock clock, String anchors) throws DnsUnavailable {
    List<InetSocketAddress> addresses = addresses(settings.resolvers());
    Wire wire = new Wire(settings.timeout(), settings.parallel());
    servers = new Servers(addresses, wire, settings.tries());
    validator = settings.validate() ? new Validator(servers, clock, anchors) : null;
    Response.Source source = validator == null ? servers : validator;
    interrogation = new Interrogation(source, settings.validate(), clock);
    cache = new AnswerCache(clock);
    boolean ours = !settings.resolvers().isEmpty() && addresses.stream().noneMatch(this::isPublic);
    everything = settings.privateNames() || ours;
  }

  private static List<InetSocketAddress> addresses(List<DnsServer> named) throws DnsUnavailable {
    if (named.isEmpty()) {
      return ofTheSystem();
    }
    List<InetSocketAddress> addresses = new ArrayList<>();
    for (DnsServer server : named) {
      try {
        for (InetAddress address : InetAddress.getAllByName(server.host())) {
          addresses.add(new InetSocketAddress(address, server.port()));
        }
      } catch (UnknownHostException e) {
        throw new DnsUnavailable("the name server " + server + " has no address");
      }
    }
    return addresses;
  }

  private static List<InetSocketAddress> ofTheSystem() throws DnsUnavailable {
    List<InetSocketAddress> addresses =
        new ArrayList<>(ResolverConfig.getCurrentConfig().servers());
    addresses.removeIf(InetSocketAddress::isUnresolved);
    if (addresses.isEmpty()) {
      throw new DnsUnavailable("the system names no name server; name one");
    }
    return addresses;
  }

  /// Whether a server is one that strangers run. The system's own may ask such a one.
  private boolean isPublic(InetSocketAddress server) {
    IpAddress address = IpAddress.parse(server.getAddress().getHostAddress());
    return address == null || address.isPublic();
  }

  @Override
  public DnsAnswer ask(DnsQuestion question) {
    String impossible = question.impossible();
    if (impossible != null) {
      return Unanswered.notAsked(question, impossible);
    }
    String inside = everything ? null : Privacy.inside(question);
    if (inside != null) {
      return Unanswered.notAsked(question, inside);
    }
    return closed
        ? Unanswered.notAsked(question, "the resolver is closed")
        : cache.get(question, interrogation::answer);
  }

  @Override
  public @Nullable String complaint() {
    return servers.complaint();
  }

  @Override
  public void close() {
    closed = true;
    if (validator != null) {
      validator.close();
    }
  }
}
