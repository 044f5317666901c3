package org.hoptrail.dns;

import java.time.Clock;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsSettings;

/// The door of this package: what the settings want, as a [Resolver]. What only some modes need is
/// loaded only for them.
public final class Resolvers {

  private Resolvers() {}

  /// Asks nobody.
  public static Resolver off() {
    return new OffResolver();
  }

  /// Opens the source of answers that the settings name; the caller closes it.
  ///
  /// @param clock tells when an answer was given, and how long it has been kept
  /// @throws DnsUnavailable a file, directory or server cannot be used; the message says why
  public static Resolver open(DnsSettings settings, Clock clock) throws DnsUnavailable {
    return switch (settings.mode()) {
      case DnsMode.Off off -> new OffResolver();
      case DnsMode.Live live -> new LiveResolver(settings, clock);
      case DnsMode.Zones zones -> new ZoneResolver(zones.directory(), clock);
      case DnsMode.Recorded recorded ->
          new RecordingResolver(new LiveResolver(settings, clock), recorded.file());
      case DnsMode.Replayed replayed -> new ReplayResolver(replayed.file());
    };
  }
}
