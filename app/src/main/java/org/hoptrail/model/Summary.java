package org.hoptrail.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a set of logs tells of the work of mail servers, on one page. Each host counts what it did
/// itself: a message that passed two hosts counts at both. What a content filter gives back is the
/// message it was before.
///
/// @param from the first time that counts, or null when no line has a time
/// @param to the last time that counts, or null
/// @param total over all hosts
/// @param hosts by host, busiest first
/// @param systems by mail system, busiest first
/// @param hours volume by hour, oldest first; hours without mail are left out
/// @param deferrals why attempts were put off
/// @param bounces why mail was given up or returned
/// @param rejections why mail was not let in
/// @param remarks what was let in with a remark, put aside or thrown away, by action
/// @param senders reverse-paths of received messages, with their bytes
/// @param recipients addresses that mail was delivered to
/// @param clients hosts that brought mail, with the bytes
/// @param relays hosts and transports that mail was brought to
/// @param delays how long deliveries took, by relay, slowest first
/// @param tlsIn encryption of received messages that came from other hosts
/// @param tlsOut encryption of deliveries to other hosts
/// @param suspects outside clients whose mail for outside recipients was taken without a login
/// @param agents deliveries that agents without a queue told of, by system: not counted above
/// @param reading what of the logs was read
public record Summary(
    @Nullable Instant from,
    @Nullable Instant to,
    Counts total,
    List<Group> hosts,
    List<Group> systems,
    List<Hour> hours,
    Ranking deferrals,
    Ranking bounces,
    Ranking rejections,
    Ranking remarks,
    Ranking senders,
    Ranking recipients,
    Ranking clients,
    Ranking relays,
    List<Delay> delays,
    Ranking tlsIn,
    Ranking tlsOut,
    List<Suspect> suspects,
    Ranking agents,
    Reading reading) {

  /// Keeps copies of the lists.
  public Summary {
    hosts = List.copyOf(hosts);
    systems = List.copyOf(systems);
    hours = List.copyOf(hours);
    delays = List.copyOf(delays);
    suspects = List.copyOf(suspects);
  }

  /// Totals.
  ///
  /// @param received messages that came in, notices among them
  /// @param notices of these, with the null reverse-path
  /// @param bytes of the received messages whose size is told
  /// @param delivered recipients whose mail the next host or the mailbox took
  /// @param waiting recipients whose mail is deferred at the end
  /// @param deferrals attempts that were put off
  /// @param bounced recipients whose mail was refused for good
  /// @param expired recipients whose mail was given up after too long
  /// @param filtered recipients whose mail was put aside or thrown away on purpose
  /// @param rejected refusals before anything was queued
  /// @param handedOver recipients whose mail went into a content filter and came back
  /// @param noticesMade notices that were made about messages
  public record Counts(
      long received,
      long notices,
      long bytes,
      long delivered,
      long waiting,
      long deferrals,
      long bounced,
      long expired,
      long filtered,
      long rejected,
      long handedOver,
      long noticesMade) {}

  /// Totals of one host or one mail system.
  public record Group(String name, Counts counts) {}

  /// Volume of one hour.
  ///
  /// @param start its first second
  public record Hour(
      Instant start, long received, long delivered, long deferred, long bounced, long rejected) {}

  /// The most frequent of something.
  ///
  /// @param top most frequent first
  /// @param total of all, shown or not
  /// @param distinct how many different ones are known
  /// @param dropped what was counted under names that were forgotten because they were rare among
  ///     too many; 0 when all counts are exact
  public record Ranking(List<Entry> top, long total, long distinct, long dropped) {

    /// Keeps a copy of the list.
    public Ranking {
      top = List.copyOf(top);
    }

    /// One of them.
    ///
    /// @param bytes of the messages counted, 0 when that makes no sense
    public record Entry(String name, long count, long bytes) {}
  }

  /// How long deliveries by one relay took, in seconds from the arrival of the message.
  ///
  /// @param median about: within four percent
  /// @param p95 about: within four percent
  /// @param most exact
  public record Delay(String relay, long count, double median, double p95, double most) {}

  /// An outside client whose mail for outside recipients was taken without a login.
  ///
  /// @param count recipients
  /// @param sender of the first of them
  /// @param recipient the first of them
  /// @param place the line of its delivery
  public record Suspect(
      String client, long count, @Nullable String sender, String recipient, LogPlace place) {}

  /// What of the logs was read.
  ///
  /// @param lines how many there were
  /// @param read lines understood, by mail system
  /// @param foreign lines of programs that have nothing to do with mail
  /// @param unread lines that nobody understood, by class
  /// @param clocks how the clock of each file was known
  public record Reading(
      long lines,
      Map<String, Long> read,
      long foreign,
      Map<String, Long> unread,
      Map<String, String> clocks) {}
}
