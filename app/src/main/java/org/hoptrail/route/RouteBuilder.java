package org.hoptrail.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Boundary.How;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Gap;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Route;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Stamp;
import org.hoptrail.route.BoundaryFinder.Border;
import org.jspecify.annotations.Nullable;

/// The door of this package: stamps in, a [Route] out. A pure function.
public final class RouteBuilder {

  private final Settings settings;
  private final Predicate<Stamp> frontEnd;

  /// @param frontEnd tells the stamps that only the MX hosts of a large provider write
  public RouteBuilder(Settings settings, Predicate<Stamp> frontEnd) {
    this.settings = settings;
    this.frontEnd = frontEnd;
  }

  /// The route of a message.
  ///
  /// @param stamps its Received fields, newest first
  public Route build(List<Stamp> stamps) {
    if (stamps.isEmpty()) {
      return new Route(List.of(), List.of(new Gap(0, "The message has no Received field.")), null);
    }
    ConfiguredBoundary configured = new ConfiguredBoundary(settings.own());
    boolean isConfigured = settings.own().isConfigured() && configured.covers(stamps);
    BoundaryFinder inferred = new InferredBoundary(frontEnd);
    Border border = isConfigured ? configured.find(stamps) : inferred.find(stamps);
    List<Hop> hops = hops(stamps, border);
    return new Route(hops, Gaps.between(stamps), boundary(stamps, border, isConfigured, inferred));
  }

  private @Nullable Boundary boundary(
      List<Stamp> stamps, Border border, boolean isConfigured, BoundaryFinder inferred) {
    if (border.index() < 0) {
      return null;
    }
    Stamp stamp = stamps.get(border.index());
    String why = "Hop " + (stamps.size() - border.index()) + ": " + border.why() + ".";
    if (isConfigured) {
      int otherwise = inferred.find(stamps).index();
      if (otherwise >= 0 && otherwise != border.index()) {
        why += " Without settings it would be hop " + (stamps.size() - otherwise) + ".";
      }
    }
    return new Boundary(
        stamps.size() - border.index(),
        stamp.receivedIndex(),
        stamp.client().peer(),
        isConfigured ? How.CONFIGURED : How.INFERRED,
        why);
  }

  private List<Hop> hops(List<Stamp> stamps, Border border) {
    List<Hop> hops = new ArrayList<>(stamps.size());
    for (int i = stamps.size() - 1; i >= 0; i--) {
      Stamp stamp = stamps.get(i);
      Duration transit = i + 1 < stamps.size() ? transit(stamps.get(i + 1), stamp) : null;
      boolean skewed = transit != null && transit.toSeconds() < -settings.tolerance().toSeconds();
      Standings.Reason reason = Standings.of(stamps, i, border.index());
      hops.add(new Hop(stamps.size() - i, stamp, transit, skewed, reason.standing(), reason.why()));
    }
    return hops;
  }

  static @Nullable Duration transit(Stamp older, Stamp newer) {
    Cited<MailDate> from = older.date();
    Cited<MailDate> to = newer.date();
    return from == null || to == null
        ? null
        : Duration.between(from.value().instant(), to.value().instant());
  }
}
