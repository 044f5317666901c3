package org.hoptrail.mta.proofpoint;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// `from HELO (RDNS [PEER]) by HOST (PPS) with ESMTPS id RRRRRRRRRR-1 (version=V cipher=C bits=N
/// verify=NO) for <R>; DATE`; until about 2020 without `(PPS)`.
final class ProofpointReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(
        Mark.host("pphosted.com"), Mark.host("ppe-hosted.com"), Mark.remark("PPS"), Mark.id(12));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Clause by = field.clause(ClauseKind.BY);
    if (by == null) {
      return Recognition.NONE;
    }
    if (by.comments().isEmpty()) {
      boolean hosts = field.isBy("pphosted.com") || field.isBy("ppe-hosted.com");
      return hosts
          ? Recognition.BANNER
          : isId(field.valueOf(ClauseKind.ID)) ? Recognition.SHAPE : Recognition.NONE;
    }
    return by.comments().getFirst().inner().equalsText("PPS")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  /// Ten small letters or digits and `-1`; the first is the digit of the era, 2 to 4.
  private static boolean isId(Slice id) {
    if (id.length() != 12 || !id.endsWith("-1") || id.at(0) < '2' || id.at(0) > '4') {
      return false;
    }
    for (int i = 1; i < 10; i++) {
      if (!Ascii.isDigit(id.at(i)) && (id.at(i) < 'a' || id.at(i) > 'z')) {
        return false;
      }
    }
    return true;
  }
}
