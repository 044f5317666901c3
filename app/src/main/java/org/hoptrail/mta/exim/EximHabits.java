package org.hoptrail.mta.exim;

import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.mta.Releases;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Exim's line is a template that can be configured, but what its variables hold cannot:
///
/// - the id is one of [EximMessageId], the short form up to 4.96, the long one since 4.97;
/// - the client is composed in host.c: behind a name that the DNS confirmed, `helo=` stands only
///   when the client said another one;
/// - the protocol is in lower case.
///
/// Only lines that show a version are looked at: other servers can be told to call themselves Exim.
final class EximHabits implements Habits {

  private static final EximMessageId ID = new EximMessageId();

  /// doc-txt/ChangeLog of Exim.
  private static final Releases RELEASES =
      new Releases(
          "Exim",
          "4.0 2002-02-15 4.10 2002-07-18 4.20 2003-05-12 4.30 2003-12-01 4.40 2004-07-14"
              + " 4.50 2005-02-21 4.60 2005-11-28 4.63 2006-07-31 4.66 2007-01-08"
              + " 4.68 2007-08-30 4.69 2007-12-20 4.70 2009-11-12 4.72 2010-06-03"
              + " 4.76 2011-05-09 4.80 2012-05-31 4.82 2013-10-28 4.83 2014-07-22"
              + " 4.84 2014-08-12 4.85 2015-01-12 4.86 2015-07-24 4.87 2016-04-06"
              + " 4.88 2016-12-25 4.89 2017-03-07 4.90 2017-12-21 4.91 2018-04-15"
              + " 4.92 2019-02-10 4.93 2019-12-08 4.94 2020-06-01 4.95 2021-09-28"
              + " 4.96 2022-06-25 4.97 2023-11-04 4.98 2024-07-10");

  private static final int LONG_IDS_SINCE = 97;

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    Slice version = field.remark("Exim").after("Exim");
    int[] numbers = Releases.numbers(version);
    if (numbers.length == 0) {
      return;
    }
    id(reading.queueId, numbers, seen);
    client(field, seen);
    Slice protocol = field.valueOf(ClauseKind.WITH);
    if (protocol.startsWith("ESMTP") || protocol.startsWith("SMTP")) {
      seen.grammar(
          protocol,
          Certainty.MEDIUM,
          "Exim writes the protocol in lower case.",
          "Exim src/globals.c (received_header_text)");
    }
    RELEASES.inspect(field, version, seen);
  }

  private static void id(@Nullable Slice id, int[] version, Oddities seen) {
    boolean fits =
        seen.idUnless(
            ID,
            id,
            "Exim draws ids of three groups of letters and digits with hyphens between them, six,"
                + " six or eleven, two or four long; this is none.",
            "Exim src/receive.c");
    if (id == null || !fits) {
      return;
    }
    boolean known = version.length >= 2 && version[0] == 4 && version[1] > 0;
    boolean isLong = id.length() == EximMessageId.NEW_LENGTH;
    if (known && isLong != version[1] >= LONG_IDS_SINCE) {
      seen.id(
          id,
          "Exim draws ids of 23 characters since version 4.97 and of 16 before; this id is of the"
              + " other kind than the version beside it.",
          "Exim src/local_scan.h");
    }
  }

  /// `from NAME ([ADDRESS] helo=NAME)`.
  private static void client(TraceField field, Oddities seen) {
    Slice name = field.valueOf(ClauseKind.FROM);
    Slice client = field.firstComment(ClauseKind.FROM);
    if (name.isEmpty() || name.at(0) == '[' || client.at(0) != '[') {
      return;
    }
    Slice helo = client.after(" helo=");
    if (!helo.isEmpty() && helo.firstWord().equalsIgnoreCase(name.text())) {
      seen.grammar(
          client,
          Certainty.STRONG,
          "Exim writes helo= only when the client called itself something else than its name, and"
              + " here both are the same.",
          "Exim src/host.c (host_build_sender_fullhost)");
    }
  }
}
