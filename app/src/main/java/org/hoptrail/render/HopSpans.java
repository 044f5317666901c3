package org.hoptrail.render;

import org.hoptrail.model.Cited;
import org.hoptrail.model.Client;
import org.hoptrail.model.Server;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.TlsUse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/// The places of the values of one hop; a value that is absent has no place.
final class HopSpans {

  private static final SerializedString FROM = new SerializedString("from");
  private static final SerializedString HELO = new SerializedString("helo");
  private static final SerializedString RDNS = new SerializedString("rdns");
  private static final SerializedString PEER = new SerializedString("peer");
  private static final SerializedString PEER_PORT = new SerializedString("peerPort");
  private static final SerializedString BY = new SerializedString("by");
  private static final SerializedString BY_ADDRESS = new SerializedString("byAddress");
  private static final SerializedString SOFTWARE = new SerializedString("software");
  private static final SerializedString PROTOCOL = new SerializedString("protocol");
  private static final SerializedString VIA = new SerializedString("via");
  private static final SerializedString TLS_VERSION = new SerializedString("tlsVersion");
  private static final SerializedString TLS_CIPHER = new SerializedString("tlsCipher");
  private static final SerializedString AUTHENTICATED = new SerializedString("authenticatedAs");
  private static final SerializedString IDENT = new SerializedString("ident");
  private static final SerializedString QUEUE_ID = new SerializedString("queueId");
  private static final SerializedString FOR = new SerializedString("for");
  private static final SerializedString ENVELOPE_FROM = new SerializedString("envelopeFrom");
  private static final SerializedString TIME = new SerializedString("time");

  private HopSpans() {}

  static void write(JsonGenerator json, Stamp stamp) {
    json.writeStartObject();
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
    json.writeEndObject();
  }

  private static void client(JsonGenerator json, Client client) {
    place(json, FROM, client.from());
    place(json, HELO, client.helo());
    place(json, RDNS, client.rdns());
    place(json, PEER, client.peer());
    place(json, PEER_PORT, client.peerPort());
    place(json, IDENT, client.ident());
    place(json, AUTHENTICATED, client.authenticatedAs());
  }

  private static void server(JsonGenerator json, Server server) {
    place(json, BY, server.by());
    place(json, BY_ADDRESS, server.address());
    place(json, SOFTWARE, server.software());
  }

  private static void place(JsonGenerator json, SerializedString name, @Nullable Cited<?> cited) {
    if (cited != null) {
      json.writeName(name);
      HopShape.span(json, cited.span());
    }
  }
}
