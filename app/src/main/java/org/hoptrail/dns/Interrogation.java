package org.hoptrail.dns;

import java.time.Clock;
import java.util.List;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsRecord;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// One question put to name servers. Where an alias leads to a name of which the server says
/// nothing, as servers do that have the zone of the alias only, that name is asked next.
final class Interrogation {

  /// What fits through nearly every network in one piece (the DNS flag day 2020).
  static final int DATAGRAM = 1232;

  private final Response.Source source;
  private final boolean signatures;
  private final Clock clock;

  /// @param signatures whether to ask for DNSSEC records too
  Interrogation(Response.Source source, boolean signatures, Clock clock) {
    this.source = source;
    this.signatures = signatures;
    this.clock = clock;
  }

  DnsAnswer answer(DnsQuestion question) {
    Aliases way = new Aliases(Names.of(question));
    int type = Records.number(question.type());
    Dnssec weakest = Dnssec.SECURE;
    while (true) {
      Response response = source.ask(query(way.end(), type));
      if (response instanceof Response.Failed failed) {
        return answer(question, way, failed);
      }
      Response.Answered answered = (Response.Answered) response;
      weakest = weaker(weakest, answered.dnssec());
      Reading reading = Reading.of(answered.message(), way, type);
      if (!(reading instanceof Reading.Onward)) {
        return answer(question, way, reading, answered.server(), weakest);
      }
    }
  }

  /// The flag AD asks the resolver whether it validated (RFC 6840 5.7).
  private Message query(Name name, int type) {
    Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
    query.getHeader().setFlag(Flags.RD);
    query.getHeader().setFlag(Flags.AD);
    int flags = signatures ? ExtendedFlags.DO : 0;
    query.addRecord(new OPTRecord(DATAGRAM, 0, 0, flags), Section.ADDITIONAL);
    return query;
  }

  private static Dnssec weaker(Dnssec one, Dnssec other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private DnsAnswer answer(DnsQuestion question, Aliases way, Response.Failed failed) {
    return new DnsAnswer(
        question,
        failed.outcome(),
        List.of(),
        way.texts(),
        0,
        failed.server(),
        clock.instant(),
        failed.dnssec(),
        failed.remark());
  }

  private DnsAnswer answer(
      DnsQuestion question, Aliases way, Reading reading, String server, Dnssec dnssec) {
    return switch (reading) {
      case Reading.Found found ->
          answer(
              question,
              Outcome.FOUND,
              Records.read(found.records()),
              way,
              found.ttl(),
              server,
              dnssec,
              null);
      case Reading.Absent absent ->
          answer(question, absent.outcome(), List.of(), way, absent.ttl(), server, dnssec, null);
      case Reading.Nonsense nonsense ->
          answer(
              question,
              Outcome.UNUSABLE,
              List.of(),
              way,
              0,
              server,
              Dnssec.UNKNOWN,
              nonsense.remark());
      case Reading.Onward onward -> throw new IllegalArgumentException("this leads on");
    };
  }

  private DnsAnswer answer(
      DnsQuestion question,
      Outcome outcome,
      List<DnsRecord> records,
      Aliases way,
      long ttl,
      String server,
      Dnssec dnssec,
      @Nullable String remark) {
    return new DnsAnswer(
        question, outcome, records, way.texts(), ttl, server, clock.instant(), dnssec, remark);
  }
}
