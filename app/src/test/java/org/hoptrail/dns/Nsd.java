package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// NSD, an authoritative server that others wrote, run by us on a free port of 127.0.0.1. The test
/// is skipped, and says so, where it is not installed (`apt-get install nsd`).
final class Nsd implements AutoCloseable {

  private static final int PATIENCE = 100;

  private final Process process;
  private final InetSocketAddress address;

  private Nsd(Process process, InetSocketAddress address) {
    this.process = process;
    this.address = address;
  }

  /// @param zones the files by the names of their zones
  /// @param folder an empty directory for its own files
  static Nsd start(Map<Name, Path> zones, Path folder) throws IOException, InterruptedException {
    List<Path> places =
        Stream.of(System.getenv("PATH").split(":", -1))
            .map(directory -> Path.of(directory, "nsd"))
            .toList();
    Path program =
        Stream.concat(places.stream(), Stream.of(Path.of("/usr/sbin/nsd")))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(program != null, "skipped: nsd is not installed");
    int port = freePort();
    Path config = Files.writeString(folder.resolve("nsd.conf"), config(zones, folder, port));
    Process process =
        new ProcessBuilder(String.valueOf(program), "-d", "-c", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nsd.out").toFile())
            .start();
    Nsd nsd = new Nsd(process, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    nsd.await(zones.keySet().iterator().next(), folder.resolve("nsd.out"));
    return nsd;
  }

  /// A port that is free for UDP and TCP. Connections that ended a minute ago still take theirs.
  private static int freePort() throws IOException {
    for (int i = 0; ; i++) {
      try (DatagramSocket udp = new DatagramSocket();
          ServerSocket tcp = new ServerSocket()) {
        tcp.setReuseAddress(false);
        tcp.bind(new InetSocketAddress(udp.getLocalPort()));
        return udp.getLocalPort();
      } catch (BindException taken) {
        if (i == PATIENCE) {
          throw taken;
        }
      }
    }
  }

  private static String config(Map<Name, Path> zones, Path folder, int port) {
    StringBuilder config = new StringBuilder();
    config.append("server:\n ip-address: 127.0.0.1@").append(port);
    config.append("\n server-count: 1\n username: \"\"\n chroot: \"\"\n database: \"\"\n");
    config.append(" pidfile: \"\"\n rrl-ratelimit: 0\n tcp-count: 100\n");
    config.append(" zonelistfile: \"").append(folder.resolve("zones.list")).append("\"\n");
    config.append(" xfrdfile: \"").append(folder.resolve("xfrd.state")).append("\"\n");
    config.append(" xfrdir: \"").append(folder).append("\"\n");
    config.append(" cookie-secret-file: \"\"\n");
    config.append("remote-control:\n control-enable: no\n");
    zones.forEach(
        (name, file) ->
            config
                .append("zone:\n name: \"")
                .append(name)
                .append("\"\n zonefile: \"")
                .append(file.toAbsolutePath())
                .append("\"\n"));
    return config.toString();
  }

  private void await(Name zone, Path output) throws IOException {
    Message query = Message.newQuery(Record.newRecord(zone, Type.SOA, DClass.IN));
    for (int i = 0; i < PATIENCE && process.isAlive(); i++) {
      if (Udp.ask(address, query, Dns.SHORT) instanceof Heard.Reply) {
        return;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    close();
    fail("nsd does not answer: " + Files.readString(output));
  }

  InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
