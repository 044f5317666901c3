package org.hoptrail.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Verdict;
import org.hoptrail.verify.host.HostChecks;
import org.jspecify.annotations.Nullable;

/// The hosts of one route against the DNS: those at the border and below, which nobody of ours
/// vouches for.
///
/// @param aging what the DNS of today can still say
record Hosts(Subject subject, Inquiry inquiry, Aging aging) {

  /// More hops than these are not asked about, newest first; the rest would be claims on claims.
  private static final int MOST_HOPS = 8;

  /// The name of the peer of the border; null when the stamp tells no peer.
  @Nullable Verdict iprev(Hop border) {
    IpAddress peer = peer(border.stamp());
    return peer == null ? null : iprev(border.stamp(), peer);
  }

  private Verdict iprev(Stamp stamp, IpAddress peer) {
    return aging.of(HostChecks.iprev(inquiry.part(), peer, stamp.receivedIndex()));
  }

  /// Whether the border host is an exchange of the recipient's domain; null when no recipient is
  /// known.
  @Nullable Verdict mx(Hop border) {
    String domain = recipientDomain(border.stamp());
    if (domain == null) {
      return null;
    }
    Stamp stamp = border.stamp();
    Cited<IpAddress> address = stamp.server().address();
    return aging.of(
        HostChecks.mx(
            inquiry.part(),
            domain,
            value(stamp.server().by()),
            address == null ? null : address.value(),
            stamp.receivedIndex()));
  }

  /// The domain the message was sent to: as the border stamp says, else as the first delivery did.
  private @Nullable String recipientDomain(Stamp border) {
    List<Cited<String>> recipients = border.envelope().recipients();
    if (!recipients.isEmpty()) {
      return domain(recipients.getFirst().value());
    }
    List<Cited<String>> delivered = subject.message().deliveredTo();
    return delivered.isEmpty() ? null : domain(delivered.getLast().value());
  }

  private static @Nullable String domain(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? null : address.substring(at + 1).toLowerCase(Locale.ROOT);
  }

  /// All else, the border first and then downwards.
  ///
  /// @param spf the verdict about the reverse-path at the border, or null
  List<Verdict> all(@Nullable Hop border, @Nullable Verdict spf) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Hop> hops = subject.route().hops();
    int newest = border == null ? hops.size() - 1 : hops.indexOf(border);
    if (border != null) {
      senders(border, spf, verdicts);
    }
    for (int i = newest; i >= 0 && i > newest - MOST_HOPS; i--) {
      Stamp stamp = hops.get(i).stamp();
      client(stamp, hops.get(i).equals(border), verdicts);
      if (i < newest) {
        Stamp newer = hops.get(i + 1).stamp();
        server(stamp, newer, verdicts);
      }
    }
    return verdicts;
  }

  /// Whether the claimed domains know the peer of the border.
  private void senders(Hop border, @Nullable Verdict spf, List<Verdict> verdicts) {
    Stamp stamp = border.stamp();
    IpAddress peer = Subject.publicPeer(stamp);
    String path = subject.reversePath(stamp);
    Cited<String> from = subject.message().from();
    String sender = path == null ? null : domain(path);
    String author = from == null ? null : domain(from.value());
    if (peer != null && sender != null) {
      verdicts.add(senderHost("smtp.mailfrom", sender, peer, spf, stamp));
    }
    if (peer != null && author != null && !author.equals(sender)) {
      verdicts.add(senderHost("header.from", author, peer, null, stamp));
    }
  }

  private Verdict senderHost(
      String property, String domain, IpAddress peer, @Nullable Verdict spf, Stamp stamp) {
    return aging.of(
        HostChecks.senderHost(inquiry.part(), property, domain, peer, spf, stamp.receivedIndex()));
  }

  private void client(Stamp stamp, boolean border, List<Verdict> verdicts) {
    IpAddress peer = peer(stamp);
    if (peer == null) {
      return;
    }
    if (!border) {
      verdicts.add(iprev(stamp, peer));
    }
    String helo = Subject.helo(stamp);
    if (!helo.isEmpty()) {
      Inquiry.Part part = inquiry.part();
      verdicts.add(aging.of(HostChecks.helo(part, peer, helo, stamp.receivedIndex())));
    }
  }

  private void server(Stamp stamp, Stamp newer, List<Verdict> verdicts) {
    String by = value(stamp.server().by());
    if (!by.isEmpty()) {
      verdicts.add(
          aging.of(HostChecks.byHost(inquiry.part(), by, peer(newer), stamp.receivedIndex())));
    }
  }

  private static @Nullable IpAddress peer(Stamp stamp) {
    Cited<IpAddress> peer = stamp.client().peer();
    return peer == null ? null : peer.value();
  }

  private static String value(@Nullable Cited<String> value) {
    return value == null ? "" : value.value();
  }
}
