package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsServer;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.DnsType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// The same zones, read by us and served by NSD: the same answers for every name in them, for names
/// below them and beside them, and for every type.
class NsdTest {

  @TempDir Path work;

  private final Map<Name, Path> zones = new LinkedHashMap<>();
  private final Map<Name, Name> owners = new LinkedHashMap<>();
  private final Set<String> names = new TreeSet<>();

  @Test
  void invented_zones() throws IOException, InterruptedException {
    assertThat(compare(TestZones.FOLDER)).isGreaterThan(500);
  }

  @Test
  @Tag("data")
  void zones_of_the_lab() throws IOException, InterruptedException {
    assertThat(compare(SharedData.require("data/lab/open/dns"))).isGreaterThan(2_000);
  }

  private int compare(Path folder) throws IOException, InterruptedException {
    read(folder);
    int compared = 0;
    try (Nsd nsd = Nsd.start(zones, work);
        Resolver files = Dns.open(DnsSettings.OFF.with(new DnsMode.Zones(folder)));
        Resolver udp = Dns.open(Dns.live(Dns.LONG, 1, server(nsd)))) {
      Interrogation tcp = new Interrogation(query -> tcp(nsd, query), false, Dns.CLOCK);
      for (String name : names) {
        for (DnsType type : DnsType.values()) {
          DnsQuestion question = new DnsQuestion(name, type);
          DnsAnswer expected = files.ask(question);
          same(expected, udp.ask(question));
          same(expected, tcp.answer(question));
          compared++;
        }
      }
    }
    System.out.printf("NSD, %s: %d questions by UDP and TCP%n", folder.getFileName(), compared);
    return compared;
  }

  private static DnsServer server(Nsd nsd) {
    return new DnsServer("127.0.0.1", nsd.address().getPort());
  }

  private static Response tcp(Nsd nsd, Message query) {
    query.getHeader().setID(new SecureRandom().nextInt(1 << 16));
    Heard heard = Tcp.ask(nsd.address(), query, Dns.LONG);
    assertThat(heard).isInstanceOf(Heard.Reply.class);
    return Response.of("nsd", ((Heard.Reply) heard).message());
  }

  /// What we do not ask, for it is in no file, NSD refuses.
  private static void same(DnsAnswer ours, DnsAnswer theirs) {
    Outcome expected = ours.outcome() == Outcome.NOT_ASKED ? Outcome.REFUSED : ours.outcome();
    assertThat(theirs.outcome()).as("%s%n%s", ours, theirs).isEqualTo(expected);
    assertThat(set(theirs.records())).isEqualTo(set(ours.records()));
    if (expected != Outcome.UNUSABLE) {
      assertThat(theirs.aliases()).isEqualTo(ours.aliases());
      assertThat(theirs.ttl()).as("%s%n%s", ours, theirs).isEqualTo(ours.ttl());
    }
  }

  private static <T> Set<T> set(Collection<T> all) {
    return new HashSet<>(all);
  }

  private void read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      Name zone = Name.root;
      String base = String.valueOf(file.getFileName()).replaceFirst("\\.[a-z]+$", ".");
      try (Master master = new Master(file.toString(), Name.fromString(base))) {
        for (Record r = master.nextRecord(); r != null; r = master.nextRecord()) {
          if (r.getType() == Type.SOA) {
            zone = r.getName();
            zones.put(zone, file);
          }
          owners.put(r.getName(), zone);
        }
      }
    }
    owners.forEach(this::around);
  }

  /// A record of an outer zone whose name lies in an inner one can be seen by nobody, but makes NSD
  /// believe that the name exists.
  private void around(Name owner, Name zone) {
    if (zones.keySet().stream().noneMatch(z -> owner.subdomain(z) && z.labels() > zone.labels())) {
      around(Names.text(owner));
    }
  }

  private void around(String name) {
    names.add(name);
    if (name.isEmpty()) {
      return;
    }
    names.add("x." + name);
    names.add("x.y." + name);
    int dot = name.indexOf('.');
    if (dot > 0) {
      names.add("zz" + name.substring(dot));
      names.add(name.substring(dot + 1));
    }
  }
}
