package org.hoptrail.mta.yahoo;

import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// NNFMP is a protocol between hosts of Yahoo Groups, spoken by nobody else; mass mailers have used
/// the word for hosts of their own invention ever since.
final class YahooHabits implements Habits {

  @Override
  public boolean holdForShapes() {
    return true;
  }

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    Slice protocol = field.valueOf(ClauseKind.WITH);
    Slice host = field.valueOf(ClauseKind.BY);
    if (protocol.equalsText("NNFMP") && !host.containsIgnoreCase(".yahoo.")) {
      seen.grammar(
          protocol,
          Certainty.STRONG,
          "Only hosts of Yahoo speak NNFMP, and this one is none of them.",
          "Yahoo Groups headers of 2001 to 2019");
    }
  }
}
