package org.hoptrail.model;

/// The record types that Hoptrail asks for (RFC 1035 3.2.2, RFC 3596).
public enum DnsType {
  A,
  AAAA,
  MX,
  NS,
  PTR,
  SOA,
  TXT
}
