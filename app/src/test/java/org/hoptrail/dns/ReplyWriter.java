package org.hoptrail.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// What a server in order answers from plain records: no wildcards, no delegations; signatures and
/// proofs of absence (NSEC) when the client wants them and the records hold them.
final class ReplyWriter {

  private final Map<Name, List<Record>> records = new HashMap<>();
  private final Set<Name> names = new HashSet<>();

  ReplyWriter(List<Record> records) {
    for (Record record : records) {
      Name name = record.getName();
      this.records.computeIfAbsent(name, n -> new ArrayList<>()).add(record);
      for (int cut = 0; cut < name.labels(); cut++) {
        names.add(new Name(name, cut));
      }
    }
  }

  /// @param recursive whether to answer as a resolver, or as the server of the zone
  Message reply(Message query, boolean recursive) {
    Record question = query.getQuestion();
    Message reply = frame(query, recursive);
    Name name = question.getName();
    Name zone = zone(name);
    for (int i = 0; i < 16; i++) {
      List<Record> found = records(name, question.getType());
      if (!found.isEmpty()) {
        found.forEach(record -> reply.addRecord(record, Section.ANSWER));
        return signed(query, reply);
      }
      List<Record> alias = records(name, Type.CNAME);
      if (alias.isEmpty()) {
        break;
      }
      reply.addRecord(alias.getFirst(), Section.ANSWER);
      name = ((CNAMERecord) alias.getFirst()).getTarget();
      if (!recursive && !zone(name).equals(zone)) {
        return signed(query, reply);
      }
    }
    absent(reply, name, question.getType());
    return signed(query, reply);
  }

  private Message frame(Message query, boolean recursive) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setFlag(Flags.RD);
    reply.getHeader().setFlag(recursive ? Flags.RA : Flags.AA);
    reply.addRecord(query.getQuestion(), Section.QUESTION);
    if (query.getOPT() != null) {
      reply.addRecord(new OPTRecord(1232, 0, 0, query.getOPT().getFlags()), Section.ADDITIONAL);
    }
    if (soa(query.getQuestion().getName()) == null) {
      reply.getHeader().setRcode(Rcode.REFUSED);
    }
    return reply;
  }

  /// What a zone says of its keys stands in the zone above.
  private void absent(Message reply, Name name, int type) {
    Record soa = soa(type == Type.DS && name.labels() > 1 ? new Name(name, 1) : name);
    if (soa == null) {
      return;
    }
    reply.addRecord(soa, Section.AUTHORITY);
    proof(reply, name, soa.getName());
    if (!names.contains(name)) {
      reply.getHeader().setRcode(Rcode.NXDOMAIN);
      proof(reply, wildcard(soa.getName()), soa.getName());
    }
  }

  private static Name wildcard(Name zone) {
    return zone.equals(Name.root)
        ? Name.fromConstantString("*.")
        : Name.fromConstantString("*." + zone);
  }

  /// Adds the NSEC record that leads past a name.
  private void proof(Message reply, Name name, Name zone) {
    records.values().stream()
        .flatMap(List::stream)
        .filter(record -> record.getName().subdomain(zone))
        .filter(record -> isApex(record) == record.getName().equals(zone))
        .filter(record -> record.getType() == Type.NSEC)
        .filter(record -> record.getName().compareTo(name) <= 0)
        .max(Comparator.comparing(Record::getName))
        .filter(nsec -> !reply.findRecord(nsec, Section.AUTHORITY))
        .ifPresent(nsec -> reply.addRecord(nsec, Section.AUTHORITY));
  }

  private Message signed(Message query, Message reply) {
    OPTRecord edns = query.getOPT();
    boolean wanted = edns != null && (edns.getFlags() & ExtendedFlags.DO) != 0;
    for (int section : wanted ? new int[] {Section.ANSWER, Section.AUTHORITY} : new int[0]) {
      for (Record record : new ArrayList<>(reply.getSection(section))) {
        records.getOrDefault(record.getName(), List.of()).stream()
            .filter(sig -> sig instanceof RRSIGRecord s && covers(s, record))
            .filter(sig -> !reply.findRecord(sig, section))
            .forEach(sig -> reply.addRecord(sig, section));
      }
    }
    return reply;
  }

  /// Two zones have records at the name where one begins; only those of NSEC are of one type.
  private static boolean covers(RRSIGRecord sig, Record record) {
    return sig.getTypeCovered() == record.getType()
        && (record.getType() != Type.NSEC
            || sig.getSigner().equals(sig.getName()) == isApex(record));
  }

  private static boolean isApex(Record record) {
    return record instanceof NSECRecord nsec && nsec.hasType(Type.SOA);
  }

  private List<Record> records(Name name, int type) {
    return records.getOrDefault(name, List.of()).stream()
        .filter(record -> record.getType() == type)
        .toList();
  }

  private Name zone(Name name) {
    Record soa = soa(name);
    return soa == null ? Name.empty : soa.getName();
  }

  /// The start of the zone in which a name lies.
  private @Nullable Record soa(Name name) {
    for (int cut = 0; cut < name.labels(); cut++) {
      List<Record> soa = records(new Name(name, cut), Type.SOA);
      if (!soa.isEmpty()) {
        return soa.getFirst();
      }
    }
    return null;
  }
}
