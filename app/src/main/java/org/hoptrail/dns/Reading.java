package org.hoptrail.dns;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// What a message says to a question. Only records that the asked name leads to are read: what a
/// server puts beside them, asked or not, is believed by nobody (RFC 5452 6).
sealed interface Reading {

  /// @param ttl seconds, that of the shortest record on the way
  record Found(List<Record> records, long ttl) implements Reading {}

  /// There are none.
  ///
  /// @param outcome [Outcome#NO_DATA] or [Outcome#NO_DOMAIN]
  /// @param ttl seconds, 0 when the message does not say (RFC 2308 5)
  record Absent(Outcome outcome, long ttl) implements Reading {}

  /// An alias leads on to a name of which the message says nothing.
  record Onward() implements Reading {}

  /// It contradicts itself, or speaks of something else.
  record Nonsense(String remark) implements Reading {}

  /// Reads a message with NOERROR or NXDOMAIN.
  ///
  /// @param way ends at the asked name, and is led on by the aliases in the message
  static Reading of(Message message, Aliases way, int type) {
    List<Record> answers = message.getSection(Section.ANSWER);
    Name asked = way.end();
    while (true) {
      List<Record> records = records(answers, way.end(), type);
      if (!records.isEmpty()) {
        long ttl = records.stream().mapToLong(Records::ttl).min().orElse(0);
        return new Found(records, way.ttl(ttl));
      }
      List<Record> aliases = records(answers, way.end(), Type.CNAME);
      if (aliases.isEmpty()) {
        return absent(message, way, !asked.equals(way.end()));
      }
      if (aliases.size() > 1) {
        return new Nonsense(way.end() + " is an alias for several names");
      }
      CNAMERecord alias = (CNAMERecord) aliases.getFirst();
      String remark = way.follow(alias.getTarget(), Records.ttl(alias));
      if (remark != null) {
        return new Nonsense(remark);
      }
    }
  }

  private static List<Record> records(List<Record> section, Name owner, int type) {
    List<Record> records = new ArrayList<>();
    for (Record record : section) {
      boolean fits = record.getType() == type && record.getDClass() == DClass.IN;
      if (fits && record.getName().equals(owner) && !records.contains(record)) {
        records.add(record);
      }
    }
    return records;
  }

  /// The kinds of absence of RFC 2308 2.1 and 2.2. The SOA record tells them from a referral, and
  /// of which name they speak when there were aliases.
  private static Reading absent(Message message, Aliases way, boolean moved) {
    if (Response.isIgnorant(message)) {
      return moved ? new Onward() : new Nonsense(Response.LAME);
    }
    boolean noDomain = message.getRcode() == Rcode.NXDOMAIN;
    Outcome outcome = noDomain ? Outcome.NO_DOMAIN : Outcome.NO_DATA;
    List<Record> authority = message.getSection(Section.AUTHORITY);
    SOARecord soa = soa(authority, way.end());
    if (soa != null) {
      return new Absent(outcome, way.ttl(Records.negativeTtl(soa)));
    }
    if (moved) {
      return new Onward();
    }
    if (authority.stream().anyMatch(record -> record.getType() == Type.SOA)) {
      return new Nonsense("the SOA record of the answer is that of another zone");
    }
    if (!noDomain && authority.stream().anyMatch(record -> record.getType() == Type.NS)) {
      return new Nonsense("the server only names other servers (a referral)");
    }
    return new Absent(outcome, 0);
  }

  private static @Nullable SOARecord soa(List<Record> authority, Name name) {
    for (Record record : authority) {
      if (record instanceof SOARecord soa && name.subdomain(soa.getName())) {
        return soa;
      }
    }
    return null;
  }
}
