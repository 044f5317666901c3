package org.hoptrail.dns;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// Whether a packet answers a query (RFC 5452 9.1): its id and its question are those of the query.
/// That it came from the address and port that were asked, the socket sees to.
///
/// @param message the answer, or null
/// @param remark why the packet is none; empty when it is one
/// @param ours whether it bears the id of the query, so that it is the server's own word, if a
///     broken one, or a lucky guess
record Fit(@Nullable Message message, String remark, boolean ours) {

  static Fit of(byte[] packet, Message query) {
    int id = packet.length < Header.LENGTH ? -1 : (packet[0] & 0xff) << 8 | packet[1] & 0xff;
    if (id != query.getHeader().getID()) {
      return new Fit(null, "a packet with another id", false);
    }
    Message message;
    try {
      message = new Message(packet);
    } catch (IOException | RuntimeException malformed) {
      return new Fit(null, "a malformed answer", true);
    }
    Header header = message.getHeader();
    if (!header.getFlag(Flags.QR) || header.getOpcode() != Opcode.QUERY) {
      return new Fit(null, "a packet that is no answer", true);
    }
    if (!asks(message, query)) {
      return new Fit(null, "an answer to another question", true);
    }
    return new Fit(message, "", true);
  }

  /// A server that did not understand the query need not repeat its question.
  private static boolean asks(Message message, Message query) {
    Record question = message.getQuestion();
    int rcode = message.getHeader().getRcode();
    if (question == null) {
      return rcode == Rcode.FORMERR || rcode == Rcode.NOTIMP;
    }
    return message.getSection(Section.QUESTION).size() == 1 && question.equals(query.getQuestion());
  }
}
