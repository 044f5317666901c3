package org.hoptrail.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hoptrail.model.DnsServer;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;

/// A name server in the test process: real messages over real sockets on 127.0.0.1, UDP and TCP on
/// the same port. It answers from the records it was given, unless a [Reaction] was set for a name.
public final class TestServer implements AutoCloseable {

  /// What the server does instead of answering; nothing sent is a packet lost.
  public interface Reaction {
    /// Reacts to a query, in a thread of its own.
    void to(Call call) throws IOException, InterruptedException;
  }

  private final ReplyWriter replies;
  private final Map<Name, Reaction> reactions = new ConcurrentHashMap<>();
  private final Map<Name, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ServerSocket tcp;
  private final DatagramSocket udp;
  private final AtomicInteger udpQueries = new AtomicInteger();
  private final AtomicInteger tcpQueries = new AtomicInteger();
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicInteger mostPending = new AtomicInteger();
  private volatile boolean recursive = true;
  private volatile Duration latency = Duration.ZERO;

  private TestServer(List<Record> records, DatagramSocket udp, ServerSocket tcp) {
    this.replies = new ReplyWriter(records);
    this.udp = udp;
    this.tcp = tcp;
  }

  /// A server that answers as a resolver does to which the whole DNS is these master files.
  public static TestServer start(String... masterFiles) throws IOException {
    List<Record> records = new ArrayList<>();
    for (String text : masterFiles) {
      records.addAll(Dns.records(text));
    }
    return start(records);
  }

  /// A resolver to which the whole DNS is these records.
  static TestServer start(List<Record> records) throws IOException {
    TestServer server = bind(records);
    Thread.ofPlatform().daemon().start(server::listen);
    Thread.ofPlatform().daemon().start(server::accept);
    return server;
  }

  /// The TCP port that goes with a free UDP port may be taken; then another pair is tried.
  private static TestServer bind(List<Record> records) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    for (int i = 0; ; i++) {
      DatagramSocket udp = new DatagramSocket(0, loopback);
      udp.setReceiveBufferSize(4 << 20);
      try {
        return new TestServer(records, udp, new ServerSocket(udp.getLocalPort(), 256, loopback));
      } catch (BindException taken) {
        udp.close();
        if (i == 20) {
          throw taken;
        }
      }
    }
  }

  /// From now on it answers as an authoritative server: AA, no RA, and an alias that leads out of
  /// its zone is not followed.
  public TestServer authoritative() {
    recursive = false;
    return this;
  }

  /// From now on every answer takes so long.
  public TestServer latency(Duration time) {
    latency = time;
    return this;
  }

  /// What to do when a name is asked for, whatever the type.
  public TestServer on(String name, Reaction reaction) {
    reactions.put(Name.fromConstantString(name + "."), reaction);
    return this;
  }

  /// Where it listens.
  public DnsServer server() {
    return new DnsServer("127.0.0.1", udp.getLocalPort());
  }

  /// Queries that came so far.
  public int queries() {
    return udpQueries.get() + tcpQueries.get();
  }

  /// Those of them that came over TCP.
  public int tcpQueries() {
    return tcpQueries.get();
  }

  /// The most queries that waited for an answer at one time.
  public int mostPending() {
    return mostPending.get();
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
    threads.shutdownNow();
  }

  private void listen() {
    byte[] buffer = new byte[65_535];
    try {
      while (!udp.isClosed()) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        Message query = new Message(Arrays.copyOf(buffer, packet.getLength()));
        InetSocketAddress client = (InetSocketAddress) packet.getSocketAddress();
        udpQueries.incrementAndGet();
        threads.execute(() -> react(new Call(query, client, null)));
      }
    } catch (IOException e) {
      closedOr(e);
    }
  }

  private void accept() {
    try {
      while (!tcp.isClosed()) {
        Socket socket = tcp.accept();
        threads.execute(() -> serve(socket));
      }
    } catch (IOException e) {
      closedOr(e);
    }
  }

  private void closedOr(IOException e) {
    if (!udp.isClosed()) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      byte[] query = new byte[in.readUnsignedShort()];
      in.readFully(query);
      tcpQueries.incrementAndGet();
      react(
          new Call(
              new Message(query), (InetSocketAddress) socket.getRemoteSocketAddress(), socket));
    } catch (IOException e) {
      closedOr(e);
    }
  }

  private void react(Call call) {
    mostPending.accumulateAndGet(pending.incrementAndGet(), Math::max);
    try {
      Thread.sleep(latency);
      Reaction reaction = reactions.get(call.query.getQuestion().getName());
      if (reaction == null) {
        call.send(call.answer());
      } else {
        reaction.to(call);
      }
    } catch (IOException e) {
      closedOr(e);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      call.done();
    }
  }

  /// One query that came in.
  public final class Call {

    private final Message query;
    private final InetSocketAddress client;
    private final @Nullable Socket socket;
    private final int number;
    private final AtomicBoolean waiting = new AtomicBoolean(true);

    private Call(Message query, InetSocketAddress client, @Nullable Socket socket) {
      this.query = query;
      this.client = client;
      this.socket = socket;
      Name name = query.getQuestion().getName();
      number = calls.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet();
    }

    /// From here on the client need not wait, and may use its socket for another query.
    private void done() {
      if (waiting.compareAndSet(true, false)) {
        pending.decrementAndGet();
      }
    }

    /// What was asked.
    public Message query() {
      return query;
    }

    /// The port it came from.
    public int port() {
      return client.getPort();
    }

    /// Whether it came over TCP.
    public boolean isTcp() {
      return socket != null;
    }

    /// 1 for the first query for this name.
    public int number() {
      return number;
    }

    /// What a server in order would answer.
    public Message answer() {
      return replies.reply(query, recursive);
    }

    /// Sends a message; over UDP it is cut off where it is longer than the client can take.
    public void send(Message message) throws IOException {
      OPTRecord edns = query.getOPT();
      int longest = edns == null ? 512 : edns.getPayloadSize();
      send(message.toWire(isTcp() ? 65_535 : longest));
    }

    /// Sends whatever octets, over TCP with their length before them.
    public void send(byte[] octets) throws IOException {
      done();
      if (socket == null) {
        udp.send(new DatagramPacket(octets, octets.length, client));
        return;
      }
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeShort(octets.length);
      out.write(octets);
    }

    /// Sends octets over TCP as they are, without a length.
    public void sendRaw(byte[] octets) throws IOException {
      if (socket != null) {
        socket.getOutputStream().write(octets);
      }
    }

    /// Sends a message to the client from another port than it asked.
    public void sendFromElsewhere(Message message) throws IOException {
      byte[] octets = message.toWire();
      try (DatagramSocket other = new DatagramSocket(0, udp.getLocalAddress())) {
        other.send(new DatagramPacket(octets, octets.length, client));
      }
    }
  }
}
