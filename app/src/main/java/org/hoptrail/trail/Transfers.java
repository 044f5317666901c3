package org.hoptrail.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Transfer;
import org.jspecify.annotations.Nullable;

/// All transfers, found by queue id and by Message-ID.
final class Transfers {

  static final Comparator<Transfer> ORDER = Transfers::inOrder;

  private static final LogPlace NOWHERE = new LogPlace("", 0, 0);

  private final List<Transfer> all;
  private final Map<String, List<Transfer>> byId = new HashMap<>();
  private final Map<String, List<Transfer>> byMessageId = new HashMap<>();

  Transfers(List<Transfer> transfers, ReplyIds replies) {
    all = new ArrayList<>(transfers);
    all.sort(ORDER);
    for (Transfer transfer : all) {
      String id = transfer.queueId();
      add(byId, id, transfer);
      String told = replies.told(transfer.system(), id);
      if (!told.equals(id)) {
        add(byId, told, transfer);
      }
      String messageId = transfer.messageId();
      if (messageId != null && messageId.length() > 2) {
        add(byMessageId, messageId, transfer);
      }
    }
  }

  private static void add(Map<String, List<Transfer>> map, String key, Transfer transfer) {
    map.computeIfAbsent(key, k -> new ArrayList<>(2)).add(transfer);
  }

  /// By time, then by host and id: the same order however the logs were read.
  private static int inOrder(Transfer one, Transfer other) {
    int byTime = begin(one).compareTo(begin(other));
    int byHost = byTime != 0 ? byTime : one.host().compareTo(other.host());
    int byId = byHost != 0 ? byHost : one.queueId().compareTo(other.queueId());
    return byId != 0 ? byId : firstPlace(one).compareTo(firstPlace(other));
  }

  private static Instant begin(Transfer transfer) {
    Instant at = transfer.receivedAt();
    return at == null ? Instant.MIN : at;
  }

  private static LogPlace firstPlace(Transfer transfer) {
    return transfer.places().isEmpty() ? NOWHERE : transfer.places().getFirst();
  }

  /// All of them, by time.
  List<Transfer> all() {
    return all;
  }

  /// Those of a queue id on any host, as its log has it or as replies tell it.
  List<Transfer> ofId(String queueId) {
    return byId.getOrDefault(queueId, List.of());
  }

  /// Those of a Message-ID on any host.
  List<Transfer> ofMessageId(@Nullable String messageId) {
    return messageId == null ? List.of() : byMessageId.getOrDefault(messageId, List.of());
  }
}
