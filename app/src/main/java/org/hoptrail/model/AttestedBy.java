package org.hoptrail.model;

/// Who says that a value is so. The weight of a value depends on it more than on the value.
public enum AttestedBy {
  /// The client said it of itself: the HELO name, a Message-ID, an author date.
  CLIENT_CLAIM,
  /// The writing server saw it on the wire: the address of its peer.
  SERVER_OBSERVED,
  /// The writing server's resolver answered it: the rDNS name of the peer.
  SERVER_RESOLVED,
  /// The writing server states it of itself: its name, its queue id, its clock.
  SERVER_CLAIM,
  /// A log of our own says it.
  LOCAL_LOG,
  /// A DNS answer says it.
  DNS
}
