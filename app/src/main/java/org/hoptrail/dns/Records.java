package org.hoptrail.dns;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/// What the library's records say, in the terms of `model`.
final class Records {

  /// A negative answer is kept for three hours at most (RFC 2308 5).
  private static final long LONGEST_NEGATIVE = 3 * 3600;

  private Records() {}

  /// The number of a type (RFC 1035 3.2.2).
  static int number(DnsType type) {
    return switch (type) {
      case A -> Type.A;
      case AAAA -> Type.AAAA;
      case MX -> Type.MX;
      case NS -> Type.NS;
      case PTR -> Type.PTR;
      case SOA -> Type.SOA;
      case TXT -> Type.TXT;
    };
  }

  static List<DnsRecord> read(List<Record> records) {
    List<DnsRecord> result = new ArrayList<>(records.size());
    for (Record record : records) {
      result.add(read(record));
    }
    return result;
  }

  private static DnsRecord read(Record record) {
    return switch (record) {
      case ARecord a -> new DnsRecord.Address(v4(a.getAddress().getAddress()));
      case AAAARecord a -> new DnsRecord.Address(address(a));
      case MXRecord mx -> new DnsRecord.Exchange(mx.getPriority(), Names.text(mx.getTarget()));
      case NSRecord ns -> new DnsRecord.Name(Names.text(ns.getTarget()));
      case PTRRecord ptr -> new DnsRecord.Name(Names.text(ptr.getTarget()));
      case TXTRecord txt -> new DnsRecord.Text(text(txt));
      default -> new DnsRecord.Other(record.rdataToString());
    };
  }

  private static IpAddress v4(byte[] octets) {
    return IpAddress.v4(ByteBuffer.wrap(octets).getInt());
  }

  /// The JDK makes an IPv4 address of a mapped one; so does `model`.
  private static IpAddress address(AAAARecord record) {
    byte[] octets = record.getAddress().getAddress();
    ByteBuffer bits = ByteBuffer.wrap(octets);
    return octets.length == 4 ? v4(octets) : IpAddress.v6(bits.getLong(), bits.getLong());
  }

  private static String text(TXTRecord record) {
    StringBuilder text = new StringBuilder();
    for (byte[] part : record.getStringsAsByteArrays()) {
      text.append(new String(part, StandardCharsets.ISO_8859_1));
    }
    return text.toString();
  }

  /// The time to live in seconds; one with the top bit set counts as 0 (RFC 2181 8).
  static long ttl(Record record) {
    return record.getTTL() > Integer.MAX_VALUE ? 0 : record.getTTL();
  }

  /// How long the absence of a record may be kept (RFC 2308 5).
  static long negativeTtl(SOARecord soa) {
    return Math.min(Math.min(ttl(soa), soa.getMinimum()), LONGEST_NEGATIVE);
  }
}
