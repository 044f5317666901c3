package org.hoptrail.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.hoptrail.dns.DnsUnavailable;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.RememberedAnswers;
import org.hoptrail.dns.Resolver;
import org.hoptrail.dns.Resolvers;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DomainMail;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Verdicts;
import org.hoptrail.pipeline.Keepsake.Verified;
import org.hoptrail.verify.Verifier;
import org.hoptrail.verify.dkim.BodyHashes;
import org.hoptrail.verify.dmarc.PublicSuffixes;
import org.hoptrail.verify.lookup.Lookup;
import org.jspecify.annotations.Nullable;

/// A run's access to the DNS, and what is verified and looked up by it.
public final class Verification implements AutoCloseable {

  private final Settings settings;
  private final Resolver resolver;
  private final Verifier verifier;
  private final Lookup lookup;
  private final PublicSuffixes suffixes;
  private final Instant now;

  private Verification(Settings settings, Resolver resolver, PublicSuffixes suffixes, Instant now) {
    this.settings = settings;
    this.now = now;
    this.resolver = resolver;
    this.suffixes = suffixes;
    verifier = new Verifier(settings, resolver, suffixes, now);
    lookup = new Lookup(suffixes, now);
  }

  /// Opens what the settings name; null when the DNS is off, so that nothing is verified.
  ///
  /// @param clock tells when a question is asked
  /// @throws DnsUnavailable a file, directory or server cannot be used
  public static @Nullable Verification open(Settings settings, Clock clock) throws DnsUnavailable {
    if (settings.dns().mode() instanceof DnsMode.Off) {
      return null;
    }
    PublicSuffixes suffixes = suffixes(settings.dns().suffixes());
    Resolver resolver = Resolvers.open(settings.dns(), clock);
    Instant then = resolver.asOf();
    return new Verification(settings, resolver, suffixes, then == null ? clock.instant() : then);
  }

  /// Verifies by a resolver that is there already, which is closed with it.
  ///
  /// @param now when it is asked
  public static Verification over(Settings settings, Resolver resolver, Instant now) {
    return new Verification(settings, resolver, PublicSuffixes.bundled(), now);
  }

  /// The same access at another time, for whoever keeps it open for days. Answers that were
  /// recorded keep their own time.
  Verification at(Instant now) {
    Instant then = resolver.asOf();
    return new Verification(settings, resolver, suffixes, then == null ? now : then);
  }

  /// Verifies as it was done before: by the same answers, as of the same time.
  ///
  /// @param before what a message was verified with
  /// @param asks who is asked what was not asked then, or null for nobody; it stays open
  static Verification again(Settings settings, Verified before, @Nullable Verification asks) {
    DnsMode mode = before.at() == null ? new DnsMode.Zones(Path.of("")) : new DnsMode.Off();
    Resolver otherwise = asks == null ? Resolvers.off() : asks.resolver;
    PublicSuffixes suffixes = asks == null ? PublicSuffixes.bundled() : asks.suffixes;
    return new Verification(
        settings.with(settings.dns().with(mode)),
        RememberedAnswers.of(before.answers(), otherwise),
        suffixes,
        before.at() == null ? Instant.EPOCH : before.at());
  }

  /// When the DNS is asked; null when master files stand for the DNS of the time of the message.
  @Nullable Instant at() {
    return settings.dns().mode() instanceof DnsMode.Zones ? null : now;
  }

  private static PublicSuffixes suffixes(@Nullable Path file) throws DnsUnavailable {
    if (file == null) {
      return PublicSuffixes.bundled();
    }
    try (InputStream list = Files.newInputStream(file)) {
      return PublicSuffixes.read(list);
    } catch (NoSuchFileException gone) {
      throw new DnsUnavailable(file + ": there is no such file");
    } catch (IOException unusable) {
      throw new DnsUnavailable(file + ": " + unusable.getMessage());
    }
  }

  Verdicts verify(Reading reading, @Nullable BodyHashes body) {
    return verifier.verify(reading.header(), reading.message(), reading.route(), body);
  }

  /// @param before what it was verified with, of which the hashes of the body count
  Verdicts verify(Reading reading, Verified before) {
    return verify(reading, before.body().isEmpty() ? null : BodyHashes.noted(before.body()));
  }

  /// What the DNS publishes about a domain, the domain of a mail address, or an IP address.
  public DomainMail lookup(String query) {
    int limit = settings.limits().dnsLookups();
    return lookup.of(query, new Inquiry(resolver, limit, settings.dns().budget()));
  }

  /// What the user must be told of the run so far, or null; see [Resolver#complaint].
  public @Nullable String complaint() {
    return resolver.complaint();
  }

  @Override
  public void close() {
    resolver.close();
  }
}
