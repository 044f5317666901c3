package org.hoptrail.dns;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// The key of a zone, and the zone signed with it (RFC 4035 2).
final class SigningKey {

  private static final long TTL = 3600;
  private static final int SECURE_ENTRY = 257;
  private static final int DNSSEC_PROTOCOL = 3;
  private static final Duration VALID = Duration.ofDays(7);

  private final Name zone;
  private final KeyPair keys;
  private final DNSKEYRecord record;

  SigningKey(String zone) {
    this.zone = Name.fromConstantString(zone);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
      record =
          new DNSKEYRecord(
              this.zone,
              DClass.IN,
              TTL,
              SECURE_ENTRY,
              DNSSEC_PROTOCOL,
              DNSSEC.Algorithm.ECDSAP256SHA256,
              keys.getPublic());
    } catch (GeneralSecurityException | DNSSECException e) {
      throw new AssertionError(e);
    }
  }

  /// What the zone above says of this key.
  DSRecord ds() {
    return new DSRecord(zone, DClass.IN, TTL, DNSSEC.Digest.SHA256, record);
  }

  /// The records with the key, with signatures, and with a proof of what lies between them.
  List<Record> signed(List<Record> records) {
    Map<Name, Map<Integer, RRset>> sets = new TreeMap<>();
    List<Record> all = new ArrayList<>(records);
    all.add(record);
    for (Record each : all) {
      sets.computeIfAbsent(each.getName(), n -> new TreeMap<>())
          .computeIfAbsent(each.getType(), t -> new RRset())
          .addRR(each);
    }
    List<Name> names = new ArrayList<>(sets.keySet());
    names.add(names.removeFirst());
    sets.forEach(
        (name, node) -> {
          Record nsec = nsec(name, names.removeFirst(), node.keySet());
          node.put(Type.NSEC, new RRset(nsec));
          all.add(nsec);
        });
    sets.values().forEach(node -> node.values().forEach(set -> all.addAll(signatures(set))));
    return all;
  }

  /// Says what a name has, and that there is nothing between it and the next one.
  private static Record nsec(Name name, Name next, Set<Integer> has) {
    List<Integer> types = new ArrayList<>(has);
    types.add(Type.NSEC);
    types.add(Type.RRSIG);
    int[] sorted = types.stream().mapToInt(Integer::intValue).sorted().toArray();
    return new NSECRecord(name, DClass.IN, TTL, next, sorted);
  }

  /// The names of another zone's servers are that zone's to sign.
  private List<Record> signatures(RRset set) {
    if (set.getType() == Type.NS && !set.getName().equals(zone)) {
      return List.of();
    }
    try {
      return List.of(
          DNSSEC.sign(set, record, keys.getPrivate(), Dns.NOW.minus(VALID), Dns.NOW.plus(VALID)));
    } catch (DNSSECException e) {
      throw new AssertionError(e);
    }
  }
}
