package org.hoptrail.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsServer;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.DnsType;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/// What tests of the DNS begin with.
final class Dns {

  static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /// A timeout for answers that come: a busy machine must not make them late.
  static final Duration LONG = Duration.ofSeconds(30);

  /// A timeout for answers that do not come.
  static final Duration SHORT = Duration.ofMillis(150);

  private Dns() {}

  static DnsSettings live(Duration timeout, int tries, DnsServer... servers) {
    DnsSettings off = DnsSettings.OFF;
    return new DnsSettings(
        new DnsMode.Live(),
        Arrays.asList(servers),
        timeout,
        tries,
        off.budget(),
        64,
        false,
        false,
        null);
  }

  static Resolver open(DnsSettings settings) {
    try {
      return Resolvers.open(settings, CLOCK);
    } catch (DnsUnavailable e) {
      throw new AssertionError(e);
    }
  }

  /// A resolver that waits for a server as long as it takes.
  static Resolver patient(TestServer... servers) {
    return open(
        live(LONG, 1, Arrays.stream(servers).map(TestServer::server).toArray(DnsServer[]::new)));
  }

  static DnsAnswer ask(Resolver resolver, String name, DnsType type) {
    return resolver.ask(new DnsQuestion(name, type));
  }

  /// The records of a master file.
  static List<Record> records(String masterFile) throws IOException {
    List<Record> records = new ArrayList<>();
    byte[] bytes = masterFile.getBytes(StandardCharsets.ISO_8859_1);
    try (Master master = new Master(new ByteArrayInputStream(bytes), Name.root)) {
      for (Record r = master.nextRecord(); r != null; r = master.nextRecord()) {
        records.add(r);
      }
    }
    return records;
  }

  static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  /// The records of an answer as texts.
  static List<String> texts(DnsAnswer answer) {
    return answer.records().stream().map(Object::toString).toList();
  }
}
