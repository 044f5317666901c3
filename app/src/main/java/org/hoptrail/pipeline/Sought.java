package org.hoptrail.pipeline;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Route;
import org.hoptrail.text.HostNames;
import org.hoptrail.text.PlainRun;
import org.hoptrail.trail.Trails;
import org.jspecify.annotations.Nullable;

/// What of logs the route of a message hangs on: lines with its Message-ID, with the queue ids of
/// its stamps, and all by which a name of a host may be known.
///
/// @param messageId of the message, or null
/// @param ids the queue ids of its stamps
/// @param names of the hosts that wrote the stamps
record Sought(@Nullable String messageId, Set<String> ids, Set<String> names) {

  /// What the stamps of a route name; null when some of it cannot be looked for.
  static @Nullable Sought of(Route stamped, @Nullable String messageId) {
    Sought sought = new Sought(messageId, new HashSet<>(), new HashSet<>());
    for (Hop hop : stamped.hops()) {
      Cited<String> id = hop.stamp().queueId();
      Cited<String> by = hop.stamp().server().by();
      if (id != null) {
        sought.ids.add(id.value());
      }
      if (by != null) {
        sought.names.add(by.value());
      }
    }
    boolean whole = messageId == null || isLong(messageId);
    return whole && sought.ids.stream().allMatch(Sought::isLong) ? sought : null;
  }

  private static boolean isLong(String text) {
    return PlainRun.longest(text).length() >= Picked.SHORTEST;
  }

  /// The hunt for all of it; null when it cannot be done.
  ///
  /// @param isHost whether a name is that of a host of the logs: then nothing more hangs on it
  /// @param doubts further texts that are looked for
  @Nullable Hunt hunt(Predicate<String> isHost, Set<String> doubts) {
    Set<String> wanted = new TreeSet<>(doubts);
    for (String name : names) {
      if (!isHost.test(name)) {
        wanted.add(HostNames.normal(name));
      }
    }
    wanted.removeIf(name -> !Trails.mayName(name));
    if (!Picked.areMarks(wanted)) {
      return null;
    }
    for (String name : names) {
      if (!Trails.mayName(name)) {
        // It may still be what a line calls its host.
        wanted.add(" " + HostNames.normal(name) + " ");
      }
    }
    Set<String> marks = new TreeSet<>();
    ids.forEach(id -> marks.add(PlainRun.longest(id)));
    if (messageId != null) {
      marks.add(PlainRun.longest(messageId));
    }
    return new Hunt(null, marks, wanted);
  }

  /// Whether a delivery is the message's, or one under an id of its stamps.
  boolean concerns(Delivery delivery) {
    return messageId != null && messageId.equals(delivery.messageId())
        || delivery.hops().stream().anyMatch(hop -> ids.contains(hop.queueId()));
  }
}
