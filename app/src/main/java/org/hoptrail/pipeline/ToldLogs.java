package org.hoptrail.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hoptrail.log.Assembler.Covered;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Settings;
import org.hoptrail.route.LogView;
import org.jspecify.annotations.Nullable;

/// What logs tell, tied together.
public interface ToldLogs {

  /// Hands over the way of each message to each recipient, across all hosts. What has to do with
  /// each other comes together.
  void deliveries(Consumer<List<Delivery>> to);

  /// How many deliveries there are, at most; a host in the middle of a way counts too.
  int size();

  /// The time that the log of each host covers, by host.
  Map<String, Covered> covered();

  /// The names under which hosts knew messages: queue ids, and what filters and queues called them
  /// beside. Null when they are too many to be listed.
  @Nullable Set<String> names();

  /// Whether a host may have known a message under a name, in which upper and lower case are the
  /// same.
  default boolean mayKnow(String name) {
    Set<String> all = names();
    return all == null || all.stream().anyMatch(name::equalsIgnoreCase);
  }

  /// The logs as the analysis of messages asks them.
  LogView view();

  /// An analyzer that holds messages against logs which are only asked for when a message comes.
  static Analyzer late(Settings settings, Supplier<? extends ToldLogs> told) {
    return new Analyzer(settings, new LateView(() -> told.get().view()));
  }

  /// Judges messages again that were judged before.
  ///
  /// @param verification who is asked what the DNS was not asked before, or null for nobody
  default Retrial retrial(Settings settings, @Nullable Verification verification) {
    return new Retrial(settings, this::view, verification);
  }
}
