package org.hoptrail.render;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Join;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// Deliveries for a person at a terminal: one block for each message and recipient, with the hosts
/// it passed, how long it stayed, and what the last one was told.
public final class DeliveryText {

  private static final int INDENT = 9;

  private final StringBuilder out = new StringBuilder();
  private final Function<String, @Nullable Explanation> explained;
  private final BiFunction<String, String, @Nullable Duration> ahead;

  private DeliveryText(
      Function<String, @Nullable Explanation> explained,
      BiFunction<String, String, @Nullable Duration> ahead) {
    this.explained = explained;
    this.ahead = ahead;
  }

  /// The block of one delivery.
  ///
  /// @param explained what the reply of a server means, or null when that is not known; asked of
  ///     the last attempt of each host that failed
  /// @param ahead how far the clock of the second host is ahead of the first one's, or null when
  ///     that is not known or little
  public static String of(
      Delivery delivery,
      Function<String, @Nullable Explanation> explained,
      BiFunction<String, String, @Nullable Duration> ahead) {
    DeliveryText text = new DeliveryText(explained, ahead);
    text.head(delivery);
    int number = 1;
    Leg before = null;
    for (Leg leg : delivery.hops()) {
      text.leg(number++, leg, before);
      before = leg;
    }
    return text.out.toString();
  }

  private void head(Delivery delivery) {
    out.append(delivery.outcome().name()).append("  ");
    out.append(shown(delivery.sender(), "<>")).append(" -> ");
    out.append(shown(delivery.recipient(), "(no recipient logged)"));
    if (delivery.originalRecipient() != null) {
      out.append("  (was ").append(Printable.of(delivery.originalRecipient())).append(')');
    }
    out.append('\n');
    field("Message-ID", delivery.messageId());
    field("Subject", delivery.subject());
    for (String notice : delivery.notices()) {
      field("Notice", notice);
    }
  }

  private void field(String name, @Nullable String value) {
    if (value != null) {
      out.append("  ").append(name).append("  ").append(Printable.of(value)).append('\n');
    }
  }

  private void leg(int number, Leg leg, @Nullable Leg before) {
    out.append("  ").append(number).append("  ").append(time(leg));
    out.append("  ").append(Printable.of(leg.host())).append("  ").append(leg.system());
    if (leg.queueId() != null) {
      out.append("  ").append(Printable.of(leg.queueId()));
    }
    if (leg.client() != null) {
      out.append("  from ").append(peer(leg.client()));
    }
    out.append('\n');
    join(leg.join());
    skew(before, leg);
    List<Attempt> attempts = leg.attempts();
    int from = Math.max(0, attempts.size() - 3);
    if (from > 0) {
      out.append("       ... ").append(from).append(" earlier attempts\n");
    }
    for (Attempt attempt : attempts.subList(from, attempts.size())) {
      attempt(leg, attempt);
    }
    if (!attempts.isEmpty()) {
      meaning(attempts.getLast());
    }
  }

  /// The words of the other server in plain ones, and what to do first.
  private void meaning(Attempt attempt) {
    String reply = attempt.reply();
    Explanation explanation =
        reply == null || attempt.outcome() == Outcome.DELIVERED ? null : explained.apply(reply);
    if (explanation != null) {
      List<String> steps = explanation.nextSteps();
      String text = explanation.title() + "." + (steps.isEmpty() ? "" : " " + steps.getFirst());
      out.append("       = ");
      Lines.append(out, INDENT, INDENT, Printable.of(text));
    }
  }

  private static String time(Leg leg) {
    return leg.receivedAt() == null
        ? "(no time)          "
        : IsoTime.plain(leg.receivedAt().getEpochSecond(), 0);
  }

  private void join(@Nullable Join join) {
    if (join != null && join.certainty() != Certainty.STRONG) {
      out.append("       tied to the host before by ").append(join.why());
      if (!join.alternatives().isEmpty()) {
        out.append("; would fit too: ").append(String.join(", ", join.alternatives()));
      }
      out.append('\n');
    }
  }

  /// How long the message was with the host before, where the two clocks do not agree: as both go
  /// by one of them.
  private void skew(@Nullable Leg before, Leg leg) {
    Duration skew = before == null ? null : ahead.apply(before.host(), leg.host());
    if (before == null || skew == null) {
      return;
    }
    out.append("       ");
    if (before.receivedAt() != null && leg.receivedAt() != null) {
      Duration there = Duration.between(before.receivedAt(), leg.receivedAt()).minus(skew);
      out.append(there.isNegative() ? "-" : "+").append(Durations.inWords(there));
      out.append(" after ").append(Printable.of(before.host())).append(" had it  ");
    }
    out.append("(clock of ").append(Printable.of(leg.host())).append(' ');
    out.append(Durations.inWords(skew)).append(skew.isNegative() ? " slow" : " fast");
    out.append(" by that of ").append(Printable.of(before.host())).append(")\n");
  }

  private void attempt(Leg leg, Attempt attempt) {
    out.append("       ");
    if (attempt.at() != null && leg.receivedAt() != null) {
      Duration after = Duration.between(leg.receivedAt(), attempt.at());
      out.append(after.isNegative() ? "-" : "+").append(Durations.inWords(after));
      out.append("  ");
    }
    out.append(attempt.outcome().word());
    if (attempt.relay() != null) {
      out.append(attempt.outcome() == Outcome.DELIVERED ? " to " : " at ")
          .append(peer(attempt.relay()));
    } else if (attempt.transport() != null) {
      out.append(" by ").append(Printable.of(attempt.transport()));
    }
    if (attempt.reply() != null) {
      out.append(": ").append(Printable.of(attempt.reply()));
    }
    out.append('\n');
  }

  private static String peer(Peer peer) {
    String name = peer.name() == null ? "" : Printable.of(peer.name());
    String address = peer.address() == null ? "" : "[" + peer.address() + "]";
    String helo = peer.helo() == null ? "" : " helo=" + Printable.of(peer.helo());
    return name.isEmpty() && address.isEmpty() ? "unknown" + helo : name + address + helo;
  }

  private static String shown(@Nullable String address, String otherwise) {
    return address == null || address.isEmpty() ? otherwise : Printable.of(address);
  }

  /// Where the lines of a delivery stand, for `--raw`.
  public static List<LogPlace> places(Delivery delivery) {
    return delivery.hops().stream().flatMap(leg -> leg.log().stream()).toList();
  }
}
