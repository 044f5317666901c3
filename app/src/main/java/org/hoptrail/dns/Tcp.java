package org.hoptrail.dns;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.xbill.DNS.Message;

/// One query over one connection (RFC 7766), for answers that do not fit in a datagram.
final class Tcp {

  private Tcp() {}

  static Heard ask(InetSocketAddress server, Message query, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.connect(server, left(deadline));
      socket.getOutputStream().write(framed(query.toWire()));
      byte[] length = read(socket, 2, deadline);
      int octets = (length[0] & 0xff) << 8 | length[1] & 0xff;
      Fit fit = Fit.of(read(socket, octets, deadline), query);
      return fit.message() == null
          ? new Heard.Noise(fit.remark() + " came over TCP")
          : new Heard.Reply(fit.message());
    } catch (SocketTimeoutException e) {
      return new Heard.Silence("no answer came in time over TCP");
    } catch (EOFException e) {
      return new Heard.Noise("the TCP connection ended before the answer did");
    } catch (IOException e) {
      return new Heard.Silence("it cannot be reached over TCP: " + e.getMessage());
    }
  }

  private static byte[] framed(byte[] message) {
    byte[] framed = new byte[message.length + 2];
    framed[0] = (byte) (message.length >> 8);
    framed[1] = (byte) message.length;
    System.arraycopy(message, 0, framed, 2, message.length);
    return framed;
  }

  /// Reads so many octets; a server that sends one at a time gets no more time for it.
  private static byte[] read(Socket socket, int octets, long deadline) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] bytes = new byte[octets];
    int at = 0;
    while (at < octets) {
      socket.setSoTimeout(left(deadline));
      int read = in.read(bytes, at, octets - at);
      if (read < 0) {
        throw new EOFException();
      }
      at += read;
    }
    return bytes;
  }

  private static int left(long deadline) throws SocketTimeoutException {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    if (millis < 1) {
      throw new SocketTimeoutException();
    }
    return (int) millis;
  }
}
