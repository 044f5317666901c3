package org.hoptrail.render;

import org.hoptrail.model.Cited;
import org.hoptrail.model.Client;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Standing;
import org.jspecify.annotations.Nullable;

/// Says in few words from whom a hop was received: `rdns [peer] helo=name auth=user`.
///
/// When the resolver's name of the client is the name of the hop before, `hop 2 [peer]` says the
/// same in less room, and shows that the chain holds. Inside our own side the HELO name is enough
/// for that; elsewhere it is only a claim and stays visible.
final class Sender {

  private static final int LONGEST_NAME = 44;

  private Sender() {}

  static String of(Hop hop, @Nullable Hop before) {
    Client client = hop.stamp().client();
    StringBuilder out = new StringBuilder();
    boolean follows = follows(hop, client, before);
    if (follows && before != null) {
      out.append("hop ").append(before.number());
    } else if (client.rdns() != null) {
      out.append(name(client.rdns(), ""));
    } else if (client.helo() == null && client.from() != null) {
      out.append(name(client.from(), ""));
    }
    if (client.peer() != null) {
      append(out, "[" + client.peer().value() + "]");
    }
    if (client.helo() != null && !isToldAlready(client, follows)) {
      append(out, "helo=" + name(client.helo(), ""));
    }
    if (client.authenticatedAs() != null) {
      append(out, "auth=" + name(client.authenticatedAs(), ""));
    }
    return out.isEmpty() ? local(client) : out.toString();
  }

  private static boolean follows(Hop hop, Client client, @Nullable Hop before) {
    if (before == null) {
      return false;
    }
    Cited<String> by = before.stamp().server().by();
    if (client.rdns() != null) {
      return same(client.rdns(), by);
    }
    boolean ours = hop.standing() == Standing.OWN || hop.standing() == Standing.LOGGED;
    return ours && (same(client.helo(), by) || (client.helo() == null && same(client.from(), by)));
  }

  private static boolean isToldAlready(Client client, boolean follows) {
    if (client.helo() != null
        && client.peer() != null
        && client.helo().value().equals("[" + client.peer().value() + "]")) {
      return true;
    }
    return client.rdns() == null ? follows : same(client.helo(), client.rdns());
  }

  private static boolean same(@Nullable Cited<String> one, @Nullable Cited<String> other) {
    return one != null && other != null && bare(one).equalsIgnoreCase(bare(other));
  }

  private static String bare(Cited<String> name) {
    String text = name.value();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String local(Client client) {
    return client.ident() == null ? "(not told)" : "(local user " + name(client.ident(), "") + ")";
  }

  private static void append(StringBuilder out, String part) {
    out.append(out.isEmpty() ? "" : " ").append(part);
  }

  static String name(@Nullable Cited<String> name, String absent) {
    return name == null ? absent : Printable.middleCut(name.value(), LONGEST_NAME);
  }
}
