package org.hoptrail.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private final List<Record> records;
  private final boolean recursive;

  ReplyWriter(List<Record> records, boolean recursive) {
    this.records = records;
    this.recursive = recursive;
  }

  Message reply(Message query) {
    Record question = query.getQuestion();
    Message reply = frame(query);
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
    absent(reply, name);
    return signed(query, reply);
  }

  private Message frame(Message query) {
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

  private void absent(Message reply, Name name) {
    Record soa = soa(name);
    if (soa == null) {
      return;
    }
    reply.addRecord(soa, Section.AUTHORITY);
    if (records.stream().noneMatch(record -> record.getName().subdomain(name))) {
      reply.getHeader().setRcode(Rcode.NXDOMAIN);
      proof(reply, name, soa.getName());
      proof(reply, Name.fromConstantString("*." + soa.getName()), soa.getName());
    }
  }

  /// Adds the NSEC record that leads past a name.
  private void proof(Message reply, Name name, Name zone) {
    records.stream()
        .filter(record -> record instanceof NSECRecord && record.getName().subdomain(zone))
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
        records.stream()
            .filter(sig -> sig instanceof RRSIGRecord s && s.getTypeCovered() == record.getType())
            .filter(sig -> sig.getName().equals(record.getName()))
            .filter(sig -> !reply.findRecord(sig, section))
            .forEach(sig -> reply.addRecord(sig, section));
      }
    }
    return reply;
  }

  private List<Record> records(Name name, int type) {
    return records.stream()
        .filter(record -> record.getType() == type && record.getName().equals(name))
        .toList();
  }

  private Name zone(Name name) {
    Record soa = soa(name);
    return soa == null ? Name.empty : soa.getName();
  }

  /// The start of the zone in which a name lies.
  private @Nullable Record soa(Name name) {
    return records.stream()
        .filter(record -> record.getType() == Type.SOA && name.subdomain(record.getName()))
        .max(Comparator.comparingInt(record -> record.getName().labels()))
        .orElse(null);
  }
}
