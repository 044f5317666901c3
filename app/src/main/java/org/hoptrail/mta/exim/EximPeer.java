package org.hoptrail.mta.exim;

import org.hoptrail.log.Cursor;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// The other end of a connection, behind `H=` or `from`: `NAME (HELO) [IP]:PORT`, where a client
/// whose name could not be verified has no NAME, and one that said its own name has no HELO
/// (src/host.c, `host_build_sender_fullhost`). An asterisk tells a connection used again.
final class EximPeer {

  private EximPeer() {}

  static Peer take(Cursor cursor) {
    String name = null;
    int start = cursor.at();
    if (cursor.peek() != '(' && cursor.peek() != '[') {
      name = cursor.word();
      start = cursor.at();
      cursor.skip(" ");
    }
    String helo = helo(cursor);
    if (helo != null) {
      start = cursor.at();
      cursor.skip(" ");
    }
    if (cursor.peek() != '[') {
      cursor.back(start);
      return new Peer(name, null, 0, helo);
    }
    cursor.skip("[");
    int from = cursor.at();
    int to = cursor.indexOf(']');
    IpAddress address = cursor.address(from, to);
    cursor.back(to);
    cursor.skip("]");
    cursor.skip("*");
    int port = port(cursor);
    cursor.skip("*");
    String shown = address == null && name == null ? cursor.text(from, to) : name;
    return new Peer(shown, address, port, helo);
  }

  /// `(HELO)`, where HELO may hold brackets of both kinds.
  private static @Nullable String helo(Cursor cursor) {
    if (!cursor.skip("(")) {
      return null;
    }
    int from = cursor.at();
    int end = cursor.find(") [");
    end = end < 0 ? cursor.indexOf(')') : end;
    cursor.back(end);
    cursor.skip(")");
    return cursor.text(from, end);
  }

  private static int port(Cursor cursor) {
    int start = cursor.at();
    long port = cursor.skip(":") ? cursor.number() : -1;
    if (port < 0) {
      cursor.back(start);
      return 0;
    }
    return (int) Math.min(port, 65_535);
  }
}
