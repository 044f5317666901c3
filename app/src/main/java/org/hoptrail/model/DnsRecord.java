package org.hoptrail.model;

/// What one resource record says.
public sealed interface DnsRecord {

  /// An A or AAAA record.
  record Address(IpAddress address) implements DnsRecord {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  /// An MX record (RFC 5321 5.1). An empty `host` is the null MX (RFC 7505).
  ///
  /// @param preference 0..65535, lower ones are tried first
  /// @param host the mail exchanger, lower case, without the final dot
  record Exchange(int preference, String host) implements DnsRecord {
    @Override
    public String toString() {
      return preference + " " + host + ".";
    }
  }

  /// A PTR or NS record.
  ///
  /// @param name what it points to, lower case, without the final dot
  record Name(String name) implements DnsRecord {
    @Override
    public String toString() {
      return name + ".";
    }
  }

  /// A TXT record: its strings put together without anything between them (RFC 7208 3.3, RFC 6376
  /// 3.6.2.2).
  ///
  /// @param text each octet one character (Latin-1)
  record Text(String text) implements DnsRecord {
    @Override
    public String toString() {
      return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
  }

  /// Any other record, as a master file writes its data.
  record Other(String data) implements DnsRecord {
    @Override
    public String toString() {
      return data;
    }
  }
}
