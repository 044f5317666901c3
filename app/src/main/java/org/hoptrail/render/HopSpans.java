package org.hoptrail.render;

import org.hoptrail.model.Cited;
import org.hoptrail.model.Client;
import org.hoptrail.model.Server;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.TlsUse;
import org.jspecify.annotations.Nullable;

/// The places of the values of one hop; a value that is absent has no place.
final class HopSpans {

  private static final JsonOut.Name FROM = new JsonOut.Name("from");
  private static final JsonOut.Name HELO = new JsonOut.Name("helo");
  private static final JsonOut.Name RDNS = new JsonOut.Name("rdns");
  private static final JsonOut.Name PEER = new JsonOut.Name("peer");
  private static final JsonOut.Name PEER_PORT = new JsonOut.Name("peerPort");
  private static final JsonOut.Name BY = new JsonOut.Name("by");
  private static final JsonOut.Name BY_ADDRESS = new JsonOut.Name("byAddress");
  private static final JsonOut.Name SOFTWARE = new JsonOut.Name("software");
  private static final JsonOut.Name PROTOCOL = new JsonOut.Name("protocol");
  private static final JsonOut.Name VIA = new JsonOut.Name("via");
  private static final JsonOut.Name TLS_VERSION = new JsonOut.Name("tlsVersion");
  private static final JsonOut.Name TLS_CIPHER = new JsonOut.Name("tlsCipher");
  private static final JsonOut.Name AUTHENTICATED = new JsonOut.Name("authenticatedAs");
  private static final JsonOut.Name IDENT = new JsonOut.Name("ident");
  private static final JsonOut.Name QUEUE_ID = new JsonOut.Name("queueId");
  private static final JsonOut.Name FOR = new JsonOut.Name("for");
  private static final JsonOut.Name ENVELOPE_FROM = new JsonOut.Name("envelopeFrom");
  private static final JsonOut.Name TIME = new JsonOut.Name("time");

  private HopSpans() {}

  static void write(JsonOut json, Stamp stamp) {
    json.startObject();
    if (stamp.receivedIndex() == Stamp.LOG_ONLY) {
      json.endObject();
      return;
    }
    client(json, stamp.client());
    server(json, stamp.server());
    place(json, PROTOCOL, stamp.protocol());
    place(json, VIA, stamp.via());
    TlsUse tls = stamp.tls();
    if (tls != null) {
      place(json, TLS_VERSION, tls.version());
      place(json, TLS_CIPHER, tls.cipher());
    }
    place(json, QUEUE_ID, stamp.queueId());
    place(json, ENVELOPE_FROM, stamp.envelope().from());
    if (!stamp.envelope().recipients().isEmpty()) {
      place(json, FOR, stamp.envelope().recipients().getFirst());
    }
    place(json, TIME, stamp.date());
    json.endObject();
  }

  private static void client(JsonOut json, Client client) {
    place(json, FROM, client.from());
    place(json, HELO, client.helo());
    place(json, RDNS, client.rdns());
    place(json, PEER, client.peer());
    place(json, PEER_PORT, client.peerPort());
    place(json, IDENT, client.ident());
    place(json, AUTHENTICATED, client.authenticatedAs());
  }

  private static void server(JsonOut json, Server server) {
    place(json, BY, server.by());
    place(json, BY_ADDRESS, server.address());
    place(json, SOFTWARE, server.software());
  }

  private static void place(JsonOut json, JsonOut.Name name, @Nullable Cited<?> cited) {
    if (cited != null) {
      json.name(name);
      HopShape.span(json, cited.span());
    }
  }
}
