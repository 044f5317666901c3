package org.hoptrail.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;

/// One query in one datagram, from a socket of its own: with that the kernel takes a new random
/// port, and hands over only what comes from the asked address and port. Packets that do not fit
/// are passed over, because the right answer may still be on its way behind a forged one.
final class Udp {

  /// More than any server sends to who says that he can take 1,232 octets.
  private static final int LARGEST = 4_096;

  private Udp() {}

  static Heard ask(InetSocketAddress server, Message query, Duration timeout) {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(server);
      byte[] wire = query.toWire();
      socket.send(new DatagramPacket(wire, wire.length));
      return await(socket, query, System.nanoTime() + timeout.toNanos());
    } catch (PortUnreachableException e) {
      return new Heard.Silence("nothing listens there");
    } catch (IOException e) {
      return new Heard.Silence("it cannot be reached: " + e.getMessage());
    }
  }

  private static Heard await(DatagramSocket socket, Message query, long deadline)
      throws IOException {
    byte[] buffer = new byte[LARGEST];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    String foreign = null;
    String broken = null;
    while (true) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis < 1 || !receive(socket, packet, (int) millis)) {
        return broken == null ? silence(foreign) : new Heard.Noise(broken + " came");
      }
      Fit fit = Fit.of(Arrays.copyOf(buffer, packet.getLength()), query);
      if (fit.message() != null) {
        return new Heard.Reply(fit.message());
      }
      broken = fit.ours() ? fit.remark() : broken;
      foreign = fit.ours() ? foreign : fit.remark();
    }
  }

  private static boolean receive(DatagramSocket socket, DatagramPacket packet, int millis)
      throws IOException {
    try {
      packet.setLength(LARGEST);
      socket.setSoTimeout(millis);
      socket.receive(packet);
      return true;
    } catch (SocketTimeoutException late) {
      return false;
    }
  }

  private static Heard silence(@Nullable String foreign) {
    return new Heard.Silence(
        foreign == null ? "no answer came in time" : "only " + foreign + " came in time");
  }
}
