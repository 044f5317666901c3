package org.hoptrail.dns;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsRecord;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/// Answers from master files, as a server that has all these zones and asks nobody else. A name
/// that lies in none of them is [Outcome#NOT_ASKED]: nothing is known of it. With a zone for the
/// root, every name lies in one.
final class ZoneResolver implements Resolver {

  private static final String SERVER = "zones";

  private final Path directory;
  private final Map<Name, Zone> zones;
  private final Clock clock;

  ZoneResolver(Path directory, Clock clock) throws DnsUnavailable {
    this.directory = directory;
    this.zones = ZoneFiles.read(directory);
    this.clock = clock;
  }

  @Override
  public DnsAnswer ask(DnsQuestion question) {
    String impossible = question.impossible();
    if (impossible != null) {
      return Unanswered.notAsked(question, impossible);
    }
    Aliases way = new Aliases(Names.of(question));
    int type = Records.number(question.type());
    while (true) {
      Zone zone = zone(way.end());
      if (zone == null) {
        String name = Names.text(way.end());
        String remark = "no zone in " + directory + " holds " + name + ".";
        return answer(question, Outcome.NOT_ASKED, List.of(), way, 0, remark);
      }
      Zone.Match match = zone.find(way.end(), type);
      if (!(match instanceof Zone.Match.Alias alias)) {
        return answer(question, match, way, zone);
      }
      String remark = way.follow(alias.target(), alias.ttl());
      if (remark != null) {
        return answer(question, Outcome.UNUSABLE, List.of(), way, 0, remark);
      }
    }
  }

  private DnsAnswer answer(DnsQuestion question, Zone.Match match, Aliases way, Zone zone) {
    long negative = way.ttl(Records.negativeTtl(zone.soa()));
    return switch (match) {
      case Zone.Match.Found found -> found(question, found.records(), way);
      case Zone.Match.NoData none ->
          answer(question, Outcome.NO_DATA, List.of(), way, negative, null);
      case Zone.Match.NoDomain none ->
          answer(question, Outcome.NO_DOMAIN, List.of(), way, negative, null);
      case Zone.Match.Delegated delegated -> {
        String remark =
            delegated.cut() + " is delegated, and no zone in " + directory + " is for it";
        yield answer(question, Outcome.UNUSABLE, List.of(), way, 0, remark);
      }
      case Zone.Match.Broken broken ->
          answer(question, Outcome.UNUSABLE, List.of(), way, 0, broken.remark());
      case Zone.Match.Alias alias -> throw new IllegalArgumentException("an alias is followed");
    };
  }

  private DnsAnswer found(DnsQuestion question, List<Record> records, Aliases way) {
    long ttl = records.stream().mapToLong(Records::ttl).min().orElse(0);
    List<DnsRecord> read = Records.read(records);
    return answer(question, Outcome.FOUND, read, way, way.ttl(ttl), null);
  }

  private DnsAnswer answer(
      DnsQuestion question,
      Outcome outcome,
      List<DnsRecord> records,
      Aliases way,
      long ttl,
      @Nullable String remark) {
    return new DnsAnswer(
        question,
        outcome,
        records,
        way.texts(),
        ttl,
        SERVER,
        clock.instant(),
        Dnssec.UNKNOWN,
        remark);
  }

  /// The zone nearest to a name, or null.
  private @Nullable Zone zone(Name name) {
    for (int cut = 0; cut < name.labels(); cut++) {
      Zone zone = zones.get(new Name(name, cut));
      if (zone != null) {
        return zone;
      }
    }
    return null;
  }
}
