package org.hoptrail.index;

import java.util.List;

/// Queries to learn from. A test counts what each finds in another way.
public final class Examples {

  /// A query and what it asks for.
  public record Example(String query, String meaning) {}

  public static final List<Example> ALL =
      List.of(
          new Example("prisms", "the word anywhere: subject, addresses, host names, ids"),
          new Example("subject:\"the prisms are\"", "these words, one after the other"),
          new Example("from:museum.example", "authors of this domain and those below it"),
          new Example("returnpath:*bounce*", "returned to an address with `bounce` in it"),
          new Example("peer:203.0.113.0/24", "some server saw a client of this network"),
          new Example("peer:2001:db8::/32", "the same for IPv6"),
          new Example("border:198.51.100.0/24", "came to our own servers from this network"),
          new Example("by:*.campus.example", "passed a host whose name ends so"),
          new Example("by:campus.example", "passed a host of this domain, or of that name"),
          new Example("by:mx1", "passed a host whose first label is `mx1`"),
          new Example("helo:*.example AND boundary:inferred", "both of the message, any hop"),
          new Example("transit:>5m", "waited more than five minutes before some hop"),
          new Example("transit:<0s", "some stamp is older than the one before it"),
          new Example("total:>1d AND hops:>=3", "three hops or more, and more than a day"),
          new Example("hop(by:mx1 AND transit:>1h)", "two things of one and the same hop"),
          new Example("hop(system:postfix AND transit:[1m TO 1h])", "a range, both ends included"),
          new Example(
              "hop(protocol:smtp AND NOT tls:*)", "a hop by plain SMTP, no encryption told"),
          new Example("protocol:esmtps AND NOT tls:*", "no hop of the message tells the version"),
          new Example("date:[2026-01-01 TO 2026-02-01]", "the author's Date, both days included"),
          new Example("received:2026-03", "taken in by the last host in that month"),
          new Example("standing:contradicted", "there is evidence against a hop"),
          new Example("check:token-time", "an id in it was drawn at another time"),
          new Example("certainty:strong -verdict:consistent", "`-` is NOT; AND may be left out"),
          new Example("verdict:suspicious OR verdict:forged", "either"),
          new Example("system:exim", "some stamp was written by Exim"),
          new Example("queueid:4fQ9H71T41zBrpb", "this id on any host"),
          new Example("queueid:4f*", "ids that begin so"),
          new Example("problem:*", "anything was wrong with the input"));

  private Examples() {}
}
