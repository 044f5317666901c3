package org.hoptrail.dns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/// The records of one zone, and what an authoritative server says of a name in it (RFC 1034 4.3.2,
/// wildcards by RFC 4592). The library's own zone knows neither names that exist only because
/// others lie below them, nor that an existing name keeps the wildcard above it away.
final class Zone {

  /// What the zone has for a question.
  sealed interface Match {
    /// Records of the asked type.
    record Found(List<Record> records) implements Match {}

    /// The name is another one.
    record Alias(Name target, long ttl) implements Match {}

    /// The name exists, but has nothing of that type.
    record NoData() implements Match {}

    /// The name does not exist.
    record NoDomain() implements Match {}

    /// Others answer for all names from `cut` on.
    record Delegated(Name cut) implements Match {}

    /// The zone answers nonsense.
    record Broken(String remark) implements Match {}
  }

  private final Name origin;
  private final SOARecord soa;
  private final Map<Name, Map<Integer, List<Record>>> nodes = new HashMap<>();

  /// @param records all of the zone, each at or below the owner of `soa`
  Zone(SOARecord soa, List<Record> records) {
    this.origin = soa.getName();
    this.soa = soa;
    for (Record record : records) {
      List<Record> set = node(record.getName()).computeIfAbsent(record.getType(), t -> list());
      if (!set.contains(record)) {
        set.add(record);
      }
    }
  }

  private static List<Record> list() {
    return new ArrayList<>(1);
  }

  /// The node of a name; every name between it and the origin exists too (RFC 4592 2.2.2).
  private Map<Integer, List<Record>> node(Name name) {
    Map<Integer, List<Record>> node = nodes.get(name);
    if (node == null) {
      node = new HashMap<>(4);
      nodes.put(name, node);
      if (!name.equals(origin)) {
        node(new Name(name, 1));
      }
    }
    return node;
  }

  /// Notes that another zone begins at a name below the origin. All names between exist then: it
  /// cannot be that a name does not exist and one below it does (RFC 8020 2).
  void holds(Name other) {
    node(other);
  }

  Name origin() {
    return origin;
  }

  SOARecord soa() {
    return soa;
  }

  /// @param name at or below the origin
  Match find(Name name, int type) {
    Map<Integer, List<Record>> encloser = nodes.getOrDefault(origin, Map.of());
    for (int labels = origin.labels() + 1; labels <= name.labels(); labels++) {
      Name below = new Name(name, name.labels() - labels);
      Match redirected = dname(encloser, name);
      if (redirected != null) {
        return redirected;
      }
      Map<Integer, List<Record>> node = nodes.get(below);
      if (node == null) {
        return wildcard(new Name(below, 1), type);
      }
      if (node.containsKey(Type.NS)) {
        return new Match.Delegated(below);
      }
      encloser = node;
    }
    return at(encloser, type);
  }

  private Match wildcard(Name encloser, int type) {
    Map<Integer, List<Record>> star = nodes.get(star(encloser));
    return star == null ? new Match.NoDomain() : at(star, type);
  }

  private static @Nullable Name star(Name encloser) {
    try {
      return Name.concatenate(Name.fromConstantString("*"), encloser);
    } catch (NameTooLongException none) {
      return null;
    }
  }

  private static Match at(Map<Integer, List<Record>> node, int type) {
    List<Record> records = node.get(type);
    if (records != null) {
      return new Match.Found(records);
    }
    List<Record> aliases = node.get(Type.CNAME);
    if (aliases != null && aliases.getFirst() instanceof CNAMERecord alias) {
      return new Match.Alias(alias.getTarget(), Records.ttl(alias));
    }
    return new Match.NoData();
  }

  /// Where a DNAME record (RFC 6672) of a name above sends the question, or null.
  private static @Nullable Match dname(Map<Integer, List<Record>> above, Name name) {
    List<Record> records = above.get(Type.DNAME);
    if (records == null || !(records.getFirst() instanceof DNAMERecord dname)) {
      return null;
    }
    try {
      return new Match.Alias(name.fromDNAME(dname), Records.ttl(dname));
    } catch (NameTooLongException e) {
      return new Match.Broken("the name is too long where DNAME of " + dname.getName() + " leads");
    }
  }
}
