package org.hoptrail.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Resolver;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.OwnSide;
import org.hoptrail.model.RecordedResult;
import org.hoptrail.model.Route;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Standing;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdicts;
import org.hoptrail.verify.arc.Arc;
import org.hoptrail.verify.dkim.BodyHashes;
import org.hoptrail.verify.dkim.Dkim;
import org.hoptrail.verify.dmarc.Dmarc;
import org.hoptrail.verify.dmarc.PublicSuffixes;
import org.hoptrail.verify.recorded.RecordedResults;
import org.hoptrail.verify.recorded.RecordedResults.OurSide;
import org.hoptrail.verify.spf.Spf;
import org.jspecify.annotations.Nullable;

/// Verifies messages: the door of this package. Safe for use by many threads; what it says depends
/// on the message, the answers of the resolver and the time of asking alone.
public final class Verifier {

  /// A boundary that was inferred may lie further out: of this many hops below it, too, is asked
  /// whether their peer may send for the reverse-path.
  private static final int OTHER_BOUNDARIES = 4;

  private final Settings settings;
  private final Resolver resolver;
  private final @Nullable Instant now;
  private final Dmarc dmarc;

  /// @param now when the DNS is asked; not used for master files, which stand for the DNS of the
  ///     time of the message
  public Verifier(Settings settings, Resolver resolver, PublicSuffixes suffixes, Instant now) {
    this.settings = settings;
    this.resolver = resolver;
    this.now = settings.dns().mode() instanceof DnsMode.Zones ? null : now;
    dmarc = new Dmarc(suffixes);
  }

  /// What DNS and signatures prove about a message.
  ///
  /// @param body the hashes of its body, or null when it was not read or nobody signed it
  public Verdicts verify(
      HeaderBlock header, MessageSummary message, Route route, @Nullable BodyHashes body) {
    Subject subject = new Subject(header, message, route);
    return new Run(subject).verdicts(body);
  }

  /// The verification of one message.
  private final class Run {

    private final Subject subject;
    private final Inquiry inquiry;
    private final Instant asked;
    private final @Nullable Instant received;
    private final Aging aging;

    /// While answers are recorded no message runs out of time: the same questions must be asked
    /// when they are replayed.
    Run(Subject subject) {
      this.subject = subject;
      inquiry = new Inquiry(resolver, settings.limits().dnsLookups(), settings.dns().budget());
      received = subject.received();
      Instant then = received == null ? Instant.EPOCH : received;
      asked = now == null ? then : now;
      aging = new Aging(asked, received);
    }

    /// What a stranger cannot make expensive comes first: an SPF record can use up the questions of
    /// a message, and keys and policies must be asked for before.
    Verdicts verdicts(@Nullable BodyHashes body) {
      HeaderBlock header = subject.header();
      List<Verdict> dkim = new Dkim().verify(header, body, inquiry::part, asked, received);
      Verdict arc = new Arc().verify(header, body, inquiry.part(), asked, received);
      Cited<String> from = subject.message().from();
      dmarc.ask(from, inquiry.part());
      Hop border = subject.border();
      Hosts hosts = new Hosts(subject, inquiry, aging);
      Verdict iprev = border == null ? null : hosts.iprev(border);
      Verdict spf = border == null ? null : sender(border);
      Verdict today = spf == null ? null : aging.of(spf);
      Verdict authors = aging.of(dmarc.verify(from, new Dmarc.Proofs(spf, dkim), inquiry.part()));
      List<Verdict> all = new ArrayList<>(dkim);
      addTo(all, today);
      addTo(all, authors);
      addTo(all, arc);
      addTo(all, iprev);
      return new Verdicts(
          today,
          otherSpf(border),
          dkim,
          authors,
          arc,
          iprev,
          border == null ? null : hosts.mx(border),
          hosts.all(border, spf),
          RecordedResults.judge(header, ourSide(subject, settings.own()), all));
    }

    private static void addTo(List<Verdict> all, @Nullable Verdict verdict) {
      if (verdict != null) {
        all.add(verdict);
      }
    }

    /// SPF of the reverse-path for the peer of a hop; null when that peer is not known or belongs
    /// to a site, or nobody tells the reverse-path.
    private @Nullable Verdict sender(Hop hop) {
      Stamp stamp = hop.stamp();
      IpAddress peer = Subject.publicPeer(stamp);
      String path = subject.reversePath(stamp);
      return peer == null || path == null
          ? null
          : spf(stamp)
              .mailFrom(inquiry.part(), peer, path, Subject.helo(stamp), stamp.receivedIndex());
    }

    private Spf spf(Stamp stamp) {
      Cited<String> by = stamp.server().by();
      return new Spf(by == null ? "" : by.value(), asked);
    }

    private List<Verdict> otherSpf(@Nullable Hop border) {
      List<Verdict> verdicts = new ArrayList<>();
      if (border != null) {
        Stamp stamp = border.stamp();
        IpAddress peer = Subject.publicPeer(stamp);
        String helo = Subject.helo(stamp);
        if (peer != null && helo.indexOf('.') > 0) {
          Inquiry.Part part = inquiry.part();
          verdicts.add(aging.of(spf(stamp).helo(part, peer, helo, stamp.receivedIndex())));
        }
      }
      Boundary boundary = subject.route().boundary();
      if (boundary != null && boundary.how() != Boundary.How.INFERRED) {
        return verdicts;
      }
      List<Hop> hops = subject.route().hops();
      int outside = border == null ? hops.size() : hops.indexOf(border);
      int room = verdicts.size() + OTHER_BOUNDARIES;
      for (int i = outside - 1; i >= 0 && verdicts.size() < room; i--) {
        Verdict verdict = sender(hops.get(i));
        if (verdict != null) {
          verdicts.add(aging.of(verdict));
        }
      }
      return verdicts;
    }
  }

  /// What the header itself records of earlier verifications, with who is to be believed. Nothing
  /// is verified and nobody asked.
  public static Verdicts recorded(
      HeaderBlock header, MessageSummary message, Route route, OwnSide own) {
    OurSide ours = ourSide(new Subject(header, message, route), own);
    List<RecordedResult> recorded = RecordedResults.judge(header, ours, List.of());
    return recorded.isEmpty() ? Verdicts.NONE : Verdicts.of(recorded);
  }

  /// Who our side is: what the settings say, and the hosts that wrote the border stamp and those
  /// above it.
  private static OurSide ourSide(Subject subject, OwnSide own) {
    Hop border = subject.border();
    Set<String> hosts = new HashSet<>(own.hosts());
    int field = -1;
    if (border != null) {
      field = border.stamp().field().index();
      for (Hop hop : subject.route().hops()) {
        Cited<String> by = hop.stamp().server().by();
        if (by != null && hop.number() >= border.number() && isOurs(hop)) {
          hosts.add(by.value().toLowerCase(Locale.ROOT));
        }
      }
    }
    return new OurSide(field, hosts, new HashSet<>(own.domains()));
  }

  private static boolean isOurs(Hop hop) {
    return hop.standing() == Standing.OWN
        || hop.standing() == Standing.BORDER
        || hop.standing() == Standing.LOGGED;
  }
}
