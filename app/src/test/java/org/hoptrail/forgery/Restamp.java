package org.hoptrail.forgery;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Stamp;
import org.jspecify.annotations.Nullable;

/// Tells what a stamp tells in the words of another mail system, with the id and the date that the
/// true one wrote: whoever imitates a system knows its words better than its ids.
final class Restamp {

  private static final List<String> SYSTEMS = List.of("postfix", "exim", "sendmail");

  private Restamp() {}

  static @Nullable Forgery forge(Genuine genuine, Genuine other, RandomGenerator random) {
    if (genuine.outside().isEmpty()) {
      return null;
    }
    Hop hop = genuine.outside().get(random.nextInt(genuine.outside().size()));
    String system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
    String text = system.equals(hop.stamp().system()) ? null : text(genuine, hop.stamp(), system);
    return text == null
        ? null
        : new Forgery(
            new Patch(genuine).replace(hop, text).apply(), Set.of(hop.stamp().receivedIndex()));
  }

  private static @Nullable String text(Genuine genuine, Stamp stamp, String system) {
    Cited<String> from =
        stamp.client().helo() == null ? stamp.client().from() : stamp.client().helo();
    Cited<IpAddress> peer = stamp.client().peer();
    Cited<String> by = stamp.server().by();
    Cited<String> id = stamp.queueId();
    Cited<MailDate> date = stamp.date();
    if (from == null || peer == null || by == null || id == null || date == null) {
      return null;
    }
    String client = from.value() + " (" + from.value() + " [" + peer.value() + "])";
    String software =
        switch (system) {
          case "postfix" -> " (Postfix) with ESMTP";
          case "exim" -> " with esmtp (Exim 4.96)";
          default -> " (8.17.1/8.17.1) with ESMTP";
        };
    return "Received: from "
        + client
        + genuine.lineEnd()
        + "\tby "
        + by.value()
        + software
        + " id "
        + id.value()
        + ";"
        + genuine.lineEnd()
        + "\t"
        + genuine.text(date.span())
        + genuine.lineEnd();
  }
}
